package dev.downhill.client.page;

/**
 * What is done with the data on the page.
 *
 * @param drawing whether the pointer puts points
 * @param target of a point that is put where its target is not told by its place
 * @param beside the preprocessing that is shown in place of the points, with the same optimizers on it; empty for the points
 */
public record Bench(boolean drawing, int target, String beside) {
    static final Bench NONE = new Bench(false, 1, "");

    public Bench drawing(boolean now) {
        return new Bench(now, target, "");
    }

    public Bench putting(int next) {
        return new Bench(true, next, "");
    }

    public Bench beside(String preprocessing) {
        return new Bench(false, target, preprocessing);
    }
}
