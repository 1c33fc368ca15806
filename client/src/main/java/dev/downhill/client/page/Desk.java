package dev.downhill.client.page;

/**
 * What lies open beside the run, and how the page is used.
 *
 * @param help whether the list of keys is shown
 * @param keys whether single keys do something
 * @param inspecting whether it is shown how a step is made
 * @param presenting whether the page is set for a projector: large, without settings
 * @param table whether the plot's numbers are shown as a table
 * @param places whether the surface's numbers are shown where every lane is
 */
public record Desk(boolean help, boolean keys, boolean inspecting, boolean presenting, boolean table, boolean places) {
    static final Desk TIDY = new Desk(false, true, false, false, false, false);

    public Desk withHelp(boolean now) {
        return new Desk(now, keys, inspecting, presenting, table, places);
    }

    public Desk withKeys(boolean now) {
        return new Desk(help, now, inspecting, presenting, table, places);
    }

    public Desk inspecting(boolean now) {
        return new Desk(help, keys, now, presenting, table, places);
    }

    public Desk presenting(boolean now) {
        return new Desk(help, keys, inspecting, now, table, places);
    }

    public Desk withTable(boolean now) {
        return new Desk(help, keys, inspecting, presenting, now, places);
    }

    public Desk withPlaces(boolean now) {
        return new Desk(help, keys, inspecting, presenting, table, now);
    }
}
