package dev.downhill.server.web;

import dev.downhill.server.picture.Preview;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.run.Lane;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one page there is, {@code index.html}, whose head tells browsers, searches and chats what it opens: its
 * {@code <title>} and {@code <base>} are replaced, and its mark {@code <!--head-->} becomes what link previews read.
 */
final class Page {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String MARK = "<!--head-->";
    private static final String BASE = "<base href=\"/\">";
    private static final String START = "<script type=\"module\"";
    /** What the page names of its own files. */
    private static final Pattern FILE = Pattern.compile("(href|src)=\"([a-z/]+\\.(?:css|js|svg))\"");

    private static final String APP = "<div id=\"app\"></div>";
    private static final String NAME = "Downhill";
    private static final String SUMMARY =
            "Watch optimizers run down loss surfaces. Change anything, see why, share the exact run.";

    private final Site site;
    private final @Nullable String publicUrl;
    private final String basePath;
    /** What was made of the file last: mostly there is nothing else to make. */
    private volatile @Nullable Plain last;

    /** The page as it opens by itself, and the file it was made of. */
    private record Plain(Asset file, Asset page) {}

    /**
     * The page for where people reach it.
     *
     * @param publicUrl null if that is what their request says
     * @param basePath empty for the root
     */
    Page(Site site, @Nullable String publicUrl, String basePath) {
        this.site = site;
        this.publicUrl = publicUrl;
        this.basePath = basePath;
    }

    /** Where people reach it, or null if that is what their request says. */
    @Nullable
    String publicUrl() {
        return publicUrl;
    }

    /** The page as it opens by itself. */
    Asset plain() {
        Asset file = file();
        Plain known = last;
        if (known != null && known.file == file) return known.page;
        Asset page = titled(NAME, head(NAME, SUMMARY));
        last = new Plain(file, page);
        return page;
    }

    /** What all pages are made of. */
    private Asset file() {
        Asset index = site.file("index.html");
        if (index == null) throw Refusal.notFound();
        return index;
    }

    /**
     * The page on a preset.
     *
     * @param path of the page; with {@code .png} behind it of its picture
     */
    Asset on(Preset preset, String path, Context context) {
        String title = title(preset);
        String description = preset.description().isEmpty() ? what(preset) + ". " + SUMMARY : preset.description();
        String address = Client.origin(context, publicUrl) + basePath + path;
        StringBuilder head = head(title, description);
        meta("property", "og:url", address, head);
        meta("property", "og:image", address + ".png", head);
        meta("property", "og:image:type", "image/png", head);
        meta("property", "og:image:width", String.valueOf(Preview.WIDTH), head);
        meta("property", "og:image:height", String.valueOf(Preview.HEIGHT), head);
        meta("property", "og:image:alt", what(preset), head);
        meta("name", "twitter:card", "summary_large_image", head);
        return titled(title + " · " + NAME, head);
    }

    /**
     * The page on a preset, or on what became of it, for a frame: the same with less around the run, and with a script that
     * makes it a good guest.
     *
     * @param controls what there is beside the surface, separated by spaces
     * @param path of the page that has everything
     */
    Asset framed(Asset page, String controls, String path) {
        String html = new String(page.bytes(), StandardCharsets.UTF_8);
        return Asset.of(
                HTML,
                html.replaceFirst("<html", "<html data-embed=\"" + controls + "\"")
                        .replace(START, edited("<script src=\"embed.js\"></script>\n    ") + START)
                        .replace(
                                APP,
                                APP + "\n    <a class=\"embed-home\" href=\"" + Html.escape(basePath + path)
                                        + "\" target=\"_blank\" rel=\"noopener\">Downhill</a>"));
    }

    /** The page that says there is nothing to open, or nothing that it can. */
    Asset without(String title, String sentence) {
        return titled(title + " · " + NAME, head(title, sentence));
    }

    /** What a preset is called. */
    static String title(Preset preset) {
        return preset.title().isEmpty() ? what(preset) : preset.title();
    }

    /** What a preset is, when nobody gave it a title. */
    private static String what(Preset preset) {
        List<String> names = new ArrayList<>();
        for (Lane lane : preset.experiment().lanes())
            names.add(lane.optimizer().kind().name());
        return preset.experiment().surface().kind().name() + ": " + String.join(", ", names);
    }

    private static StringBuilder head(String title, String description) {
        StringBuilder head = new StringBuilder();
        meta("name", "description", description, head);
        meta("property", "og:type", "website", head);
        meta("property", "og:site_name", NAME, head);
        meta("property", "og:title", title, head);
        meta("property", "og:description", description, head);
        return head;
    }

    private Asset titled(String title, StringBuilder head) {
        String html = new String(file().bytes(), StandardCharsets.UTF_8);
        String based = html.replace(BASE, "<base href=\"" + basePath + "/\">");
        return Asset.of(HTML, replaceTitle(edited(based), title).replace(MARK, head.toString()));
    }

    /** With the page's own files under names that are theirs for ever: an open page never gets parts of a newer one. */
    private String edited(String html) {
        String edition = site.edition();
        return edition == null ? html : FILE.matcher(html).replaceAll("$1=\"assets/" + edition + "/$2\"");
    }

    private static void meta(String key, String name, String content, StringBuilder into) {
        into.append("<meta ").append(key).append("=\"").append(name).append("\" content=\"");
        into.append(Html.escape(content.replace('\n', ' '))).append("\">");
    }

    private static String replaceTitle(String html, String title) {
        int start = html.indexOf("<title>");
        int end = html.indexOf("</title>");
        if (start < 0 || end < start) return html;
        return html.substring(0, start) + "<title>" + Html.escape(title) + html.substring(end);
    }
}
