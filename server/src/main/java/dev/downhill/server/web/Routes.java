package dev.downhill.server.web;

import dev.downhill.server.settings.Settings;
import dev.downhill.server.store.PresetStore;
import dev.downhill.shared.preset.CatalogueJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every address there is, and who answers it. */
final class Routes {
    private final Supplier<PresetStore> store;
    private final Settings settings;
    private final Site site;

    /** Made when first asked for, so that the start does not wait for it. */
    private static final class Catalogue {
        static final Asset ASSET = Asset.json(CatalogueJson.toJson());
    }

    /** What of all this is promised, for programs to read. */
    private static final class Described {
        static final Asset OPENAPI = Asset.json(Site.resource("openapi.json"));
    }

    private final Map<String, String> allowed = new TreeMap<>();

    Routes(Supplier<PresetStore> store, Settings settings, Site site) {
        this.store = store;
        this.settings = settings;
        this.site = site;
    }

    void install(RoutesConfig routes) {
        Page page = new Page(site, settings.publicUrl(), settings.basePath());
        PresetApi api = new PresetApi(store, settings);
        Previews previews = new Previews();
        PresetPages presets = new PresetPages(store, page, previews, settings.frameAncestors());
        LessonPages lessons = new LessonPages(page, previews);
        routes.before(this::guard);
        get(routes, "/api/openapi.json", context -> Described.OPENAPI.send(context, Asset.REVALIDATED));
        at(routes, "/api/presets", Map.of(HandlerType.POST, api::save));
        at(routes, "/api/code", Map.of(HandlerType.POST, new CodeApi(settings)::write));
        at(routes, "/api/presets/{id}", Map.of(HandlerType.DELETE, api::letGo));
        get(routes, "/api/lessons", lessons::list);
        get(routes, "/api/catalog", context -> {
            Client.letAnySiteRead(context);
            Catalogue.ASSET.send(context, Asset.REVALIDATED);
        });
        get(routes, "/p/{name}", presets::open);
        get(routes, "/embed/{id}", presets::embed);
        get(routes, "/lessons/{name}", lessons::open);
        get(routes, "/health/live", context -> context.result("live"));
        get(routes, "/health/ready", this::ready);
        get(routes, "/", context -> page.plain().send(context, Asset.REVALIDATED));
        get(routes, "/assets/{edition}/<file>", this::edited);
        get(routes, "/<file>", this::file);
        new Refusals(settings.basePath()).install(routes);
    }

    /** For every address the methods that are allowed there. */
    Map<String, String> allowed() {
        return allowed;
    }

    /** What is not said otherwise is not kept; strange methods end here; and no other site makes anybody write. */
    private void guard(Context context) {
        context.header("Cache-Control", "no-store");
        if (!HandlerType.commonHttp().contains(context.method())) {
            throw Refusal.because(501, "This server does not know the method " + context.method() + ".");
        }
        boolean reads =
                context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD);
        if (!reads && Client.isForeign(context, settings.publicUrl())) {
            throw Refusal.because(403, "Another site may not write here.");
        }
    }

    private void ready(Context context) {
        if (!store.get().isReachable())
            throw Refusal.with(503, "The database does not answer.", Map.of("Retry-After", "10"));
        context.result("ready");
    }

    private void file(Context context) {
        send(context.path().substring(settings.basePath().length() + 1), context, Asset.REVALIDATED);
    }

    /** A file of the edition that a page was made of; of any other there is none. */
    private void edited(Context context) {
        String edition = context.pathParam("edition");
        if (!edition.equals(site.edition())) throw Refusal.because(404, "This server has a newer page; load it again.");
        String start = settings.basePath() + "/assets/" + edition + "/";
        send(context.path().substring(start.length()), context, Asset.IMMUTABLE);
    }

    private void send(String name, Context context, String caching) {
        // without its head filled in it is no page
        @Nullable Asset asset = name.equals("index.html") ? null : site.file(name);
        if (asset == null) throw Refusal.notFound();
        // a frame in a sandbox is a foreign site, even to the files of its own page
        Client.letAnySiteRead(context);
        asset.send(context, caching);
    }

    private void get(RoutesConfig routes, String path, Handler handler) {
        at(routes, path, Map.of(HandlerType.GET, handler));
    }

    /** Answers a path by its method; HEAD as GET, and any other with what is allowed. */
    private void at(RoutesConfig routes, String path, Map<HandlerType, Handler> handlers) {
        Map<HandlerType, Handler> all = new LinkedHashMap<>(handlers);
        Handler get = all.get(HandlerType.GET);
        if (get != null) all.put(HandlerType.HEAD, get);
        String methods = String.join(
                ", ", all.keySet().stream().map(HandlerType::name).sorted().toList());
        allowed.put(path, methods);
        for (HandlerType method : HandlerType.commonHttp()) {
            Handler handler = all.getOrDefault(method, context -> {
                throw Refusal.with(405, "Only " + methods + " is allowed here.", Map.of("Allow", methods));
            });
            routes.addHttpHandler(method, settings.basePath() + path, context -> {
                context.attribute(Traffic.ROUTE, path);
                handler.handle(context);
            });
        }
    }
}
