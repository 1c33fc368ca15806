package dev.downhill.server.web;

/** Text that people wrote, put into HTML. */
final class Html {
    private Html() {}

    /** The text so that it means itself between tags and within an attribute's quotes. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }

    /**
     * A small page of one sentence.
     *
     * @param home the path of the page itself
     */
    static String page(String title, String sentence, String home) {
        return "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + escape(title)
                + " · Downhill</title>\n<h1>"
                + escape(title)
                + "</h1>\n<p>"
                + escape(sentence)
                + "</p>\n<p><a href=\""
                + home
                + "\">Downhill</a></p>\n";
    }
}
