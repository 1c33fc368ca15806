package dev.downhill.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The page's files in this jar, all together: what a page that is open goes on using, though the server may have newer ones. */
final class Edition {
    private static final List<String> ROOTS = List.of("public", "script");

    /** Another as soon as one of the files is. */
    static final String NAME = name();

    private Edition() {}

    private static String name() {
        StringBuilder tags = new StringBuilder();
        try {
            for (String root : ROOTS) {
                URL url = Edition.class.getResource("/" + root);
                if (url != null) add(url, root, tags);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return Asset.tag(tags.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(URL url, String root, StringBuilder tags) throws IOException, URISyntaxException {
        if (url.getProtocol().equals("file")) {
            add(Path.of(url.toURI()), tags);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(url.toURI(), Map.of())) {
            add(jar.getPath(root), tags);
        }
    }

    private static void add(Path root, StringBuilder tags) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                tags.append(root.relativize(file)).append(' ');
                tags.append(Asset.tag(Files.readAllBytes(file))).append('\n');
            }
        }
    }
}
