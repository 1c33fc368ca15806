package dev.downhill.client.page;

/** Something that the browser is to do. */
public sealed interface Effect {
    /**
     * Show the state's address: as a new entry of the history, or in place of the present one.
     *
     * @param draft what to keep in the browser because the address cannot hold it, or empty
     */
    record ShowAddress(String address, boolean isNew, String draft) implements Effect {}

    /** Look for a draft that was kept in this browser. */
    record OpenDraft(String key) implements Effect {}

    /**
     * Ask the server for a preset.
     *
     * @param path where it lies, as p/k3j… or lessons/zigzag
     * @param link what the address says beside it
     */
    record Open(String path, String link) implements Effect {}

    /** Send a preset to the server to keep. */
    record Save(String json) implements Effect {}

    /** Take a preset back from the server. */
    record Delete(String id, String token) implements Effect {}

    /** Look whether this browser saved a preset and may delete it. */
    record FindHold(String id) implements Effect {}

    /**
     * Have the server write a lane as a script.
     *
     * @param number of the order
     * @param json what is asked of it
     */
    record WriteCode(int number, String json) implements Effect {}

    /** Let a message happen after a while. */
    record Later(int milliseconds, Message message) implements Effect {}

    /** Put a text on the clipboard. */
    record Copy(String text) implements Effect {}

    /** Give the keyboard to an element. */
    record Focus(String id) implements Effect {}

    /** Show the page in this theme from now on: light, dark, or empty for the system's. */
    record RememberTheme(String theme) implements Effect {}

    /** Keep something on this device; nothing if it is empty. */
    record Remember(String key, String value) implements Effect {}

    /** Keep these presets in this browser, as their text. */
    record Keep(String presets) implements Effect {}

    /** Look up the presets that are kept in this browser. */
    record FindKept() implements Effect {}

    /** Put a file of the run into the downloads: csv, json, png, svg, plot.png or plot.svg. */
    record Download(String type) implements Effect {}

    /** Close the menus that are open. */
    record CloseMenus() implements Effect {}

    /** Forget the long runs that are being computed, and what waits for them. */
    record StopComputing() implements Effect {}

    /** Go so many entries of the history forward; 0 loads the page again. */
    record Go(int entries) implements Effect {}
}
