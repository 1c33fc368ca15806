package dev.downhill.server.web;

/** Metrics as Prometheus reads them: text format 0.0.4. */
final class Exposition {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    /** Says what the samples that follow are. */
    void family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /** @param labels as {@code a="b",c="d"}, without quotes or line breaks in the values; may be empty */
    void sample(String name, String labels, Number value) {
        text.append(name);
        if (!labels.isEmpty()) text.append('{').append(labels).append('}');
        text.append(' ').append(value).append('\n');
    }

    /** A family of one sample without labels. */
    void gauge(String name, String help, Number value) {
        family(name, "gauge", help);
        sample(name, "", value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
