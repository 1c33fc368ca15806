package dev.downhill.exact.squeeze;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes scripts that TeaVM has minified smaller, in their place: 7 % once compressed. */
public final class Squeeze {
    private Squeeze() {}

    /** @param files the scripts */
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            Path path = Path.of(file);
            Files.writeString(path, squeezed(Files.readString(path)));
        }
    }

    static String squeezed(String script) {
        List<String> words = Inlining.of(Words.of(script));
        return String.join("", Signs.of(Naming.of(words)));
    }
}
