package dev.downhill.exact.squeeze;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a script that TeaVM has minified smaller, in its place: 7 % once compressed. What was made from files of a pattern goes into
 * a second script beside it, which the first needs only when it calls it.
 */
public final class Squeeze {
    private Squeeze() {}

    /**
     * @param arguments the script, beside which its source map lies; the second script's name; the pattern of the paths, such as
     *     {@code a/b/C.java}, of the files that it is made from; the pattern of the files of which it gets the methods that
     *     nothing else calls by name; in both patterns white space does not count
     */
    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[0]);
        Path later = path.resolveSibling(arguments[1]);
        Path map = path.resolveSibling(path.getFileName() + ".map");
        String script = Files.readString(path).replaceFirst("\\n//# sourceMappingURL=.*", "");
        List<String> squeezed = squeezed(
                script,
                Origins.of(script, Files.readString(map)),
                Pattern.compile(arguments[2], Pattern.COMMENTS),
                Pattern.compile(arguments[3], Pattern.COMMENTS),
                path.getFileName().toString());
        Files.writeString(path, squeezed.get(0));
        Files.writeString(later, squeezed.get(1));
        // it is the map of what was there before
        Files.delete(map);
    }

    /** Both scripts. */
    static List<String> squeezed(String script, Origins origins, Pattern late, Pattern made, String name) {
        List<String> words = Words.of(script);
        Script read = new Script(words);
        Division division = new Division(
                read,
                Pieces.of(read),
                Words.places(script),
                origins,
                file -> late.matcher(file).find(),
                file -> made.matcher(file).find());
        List<String> inlined = Inlining.of(words, division::isMade);
        Parts parts = new Parts(new Script(inlined), Naming.of(inlined), division::isLate);
        String first = String.join("", Signs.of(parts.first()));
        return List.of(first, String.join("", Signs.of(parts.second("./" + name))));
    }
}
