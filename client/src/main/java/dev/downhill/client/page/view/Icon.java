package dev.downhill.client.page.view;

import dev.downhill.client.page.html.Element;

/** The icons: outlines on a grid of 24, drawn with round strokes in the colour of the text. */
enum Icon {
    PLAY("M7 4.5v15l12.5-7.5z", true),
    PAUSE("M8 5v14M16 5v14", false),
    START("M19 5v14L8 12zM5 5v14", true),
    END("M5 5v14l11-7zM19 5v14", true),
    BACK("M15 5l-7 7 7 7", false),
    FORWARD("M9 5l7 7-7 7", false),
    ADD("M12 5v14M5 12h14", false),
    LESS("M5 12h14", false),
    FRAME("M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5", false),
    REMOVE("M6 6l12 12M18 6L6 18", false),
    DUPLICATE("M9 9h11v11H9zM15 9V4H4v11h5", false),
    SHARE("M12 15V4M8 7.5L12 3.5l4 4M6 11H5v9h14v-9h-1", false),
    DICE("M5 5h14v14H5zM9 9h.01M15 15h.01M15 9h.01M9 15h.01M12 12h.01", false),
    THEME("M12 4a8 8 0 100 16zM12 4a8 8 0 110 16", false),
    LESSONS("M4 5.5C7 4 10 4.500 12 6c2-1.500 5-2 8-.5v13c-3-1.500-6-1-8 .5-2-1.500-5-2-8-.5zM12 6v13", false),
    SOLID("M12 3l8 4.500v9L12 21l-8-4.500v-9zM4 7.500l8 4.500 8-4.500M12 12v9", false),
    UNDO("M9 14L4 9l5-5M4 9h10a5 5 0 010 10h-3", false),
    PRESENT("M3 5h18v11H3zM12 16v4M8 20h8", false),
    PREDICT("M12 4a8 8 0 110 16 8 8 0 010-16M12 9a3 3 0 110 6 3 3 0 010-6", false),
    KEYS("M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M8 15h8", false),
    REDO("M15 14l5-5-5-5M20 9H10a5 5 0 000 10h3", false);

    private final String path;
    private final boolean filled;

    Icon(String path, boolean filled) {
        this.path = path;
        this.filled = filled;
    }

    Element element() {
        return Element.of("svg", filled ? "icon filled" : "icon")
                .set("viewBox", "0 0 24 24")
                .set("aria-hidden", "true")
                .add(Element.of("path").set("d", path));
    }
}
