package dev.downhill.shared.plot;

import dev.downhill.shared.rule.Quantities;
import dev.downhill.shared.rule.Quantity;
import dev.downhill.shared.run.Anatomy;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a step was made, as arrows. Where the step is the sum of what a velocity and what the gradient does, they follow one
 * another. Elsewhere all begin where the step does: what is a multiple of the step is drawn as that multiple, all else as long
 * as the step at most, for only its direction can be compared.
 */
public final class StepArrows {
    private static final double ROUNDING = 1e-9;
    /** How much longer than the step something in its own unit may be. */
    private static final double COMPARABLE = 3;

    private final Anatomy anatomy;
    private final @Nullable Quantities quantities;
    private final Point from;
    private final Point step;
    private final List<StepArrow> all = new ArrayList<>();
    private final Map<StepPart, StepPart> same = new HashMap<>();
    private @Nullable StepPart past;
    private boolean slides;

    private StepArrows(Anatomy anatomy, @Nullable Quantities quantities) {
        this.anatomy = anatomy;
        this.quantities = quantities;
        from = anatomy.from();
        step = new Point(anatomy.to().x() - from.x(), anatomy.to().y() - from.y());
    }

    /**
     * @param anatomy of the step
     * @param quantities what the variables of its rule are; null for an optimizer whose rule is only words: all are directions
     * @param adds whether the step is the sum of what the past and what the gradient does
     * @param behind where the other form of Nesterov momentum is, which looks ahead to where this one is, or null
     */
    public static StepArrows of(
            Anatomy anatomy, @Nullable Quantities quantities, boolean adds, @Nullable Point behind) {
        StepArrows made = new StepArrows(anatomy, quantities);
        if (behind != null) made.add(StepPart.AHEAD, behind, made.from, "ρ·v before: x to x̃", true);
        if (anatomy.looksAhead()) made.add(StepPart.AHEAD, made.from, anatomy.asked(), "look ahead", true);
        if (!adds || !made.sum(behind != null)) made.directions();
        made.places();
        made.add(StepPart.STEP, made.from, anatomy.to(), "step", false);
        return made;
    }

    /** All that are drawn, those that are asked for only among them. */
    public List<StepArrow> all() {
        return all;
    }

    /** The arrow that a part is drawn as: the step's for what has none of its own. */
    public StepPart shown(StepPart part) {
        StepPart as = same.getOrDefault(part, part);
        for (StepArrow arrow : all) if (arrow.part().equals(as)) return as;
        return StepPart.STEP;
    }

    /** Whether a part has an arrow of its own, or one that is the same. */
    public boolean has(StepPart part) {
        return same.containsKey(part) || shown(part).equals(part);
    }

    /** What the velocity does in a sum, or null where there is none. */
    public @Nullable StepPart past() {
        return past;
    }

    /** Whether the gradient is drawn as what it does: −α·g. */
    public boolean slides() {
        return slides;
    }

    /** Draws the step as a sum, if it is one. @param isBehind whether the old velocity is drawn already, between both forms */
    private boolean sum(boolean isBehind) {
        Point did = anatomy.past();
        if (length(did) <= ROUNDING * (length(step) + length(anatomy.slide()))) {
            slides = true;
            add(StepPart.SLIDE, from, anatomy.to(), "−α·gradient", false);
            for (String symbol : directions(true)) memory(symbol);
            return true;
        }
        for (String symbol : directions(true)) {
            Point before = before(symbol);
            Point after = after(symbol);
            boolean isOld = multiple(did, before) != 0;
            double times = isOld ? multiple(did, before) : multiple(did, after);
            if (times == 0) continue;
            StepPart part = new StepPart(symbol, !isOld);
            past = part;
            slides = true;
            Point between = sum(from, did, 1);
            add(part, from, between, isOld ? symbol + " so far" : symbol + " after", false);
            add(StepPart.SLIDE, between, anatomy.to(), "−α·gradient", false);
            StepPart other = new StepPart(symbol, isOld);
            if (isOld && multiple(step, after) != 0) same.put(other, StepPart.STEP);
            else if (isOld) asked(other, sum(from, after, times), symbol + " after");
            else if (isBehind) same.put(other, StepPart.AHEAD);
            else add(other, from, sum(from, before, times), symbol + " before", true);
            for (String more : directions(true)) if (!more.equals(symbol)) memory(more);
            for (String more : directions(false)) temporary(more);
            return true;
        }
        return false;
    }

    /** Draws all from where the step begins. */
    private void directions() {
        double times = 0;
        for (String symbol : directions(true))
            if (times == 0 && multiple(step, after(symbol)) != 0) times = multiple(step, after(symbol));
        Point gradient = anatomy.gradient();
        double slide = times == 0 || length(gradient) * Math.abs(times) > COMPARABLE * length(step)
                ? fitting(gradient)
                : Math.abs(times);
        add(StepPart.SLIDE, from, sum(from, gradient, -slide), "−gradient", true);
        for (String symbol : directions(true)) memory(symbol);
        for (String symbol : directions(false)) temporary(symbol);
    }

    /** What it carries from step to step, as it was and as it is now. */
    private void memory(String symbol) {
        Point before = before(symbol);
        Point after = after(symbol);
        double exact = multiple(step, after);
        double times = exact != 0 ? exact : common(before, after);
        String sign = times < 0 ? "−" : "";
        add(new StepPart(symbol, false), from, sum(from, before, times), sign + symbol + " before", true);
        StepPart now = new StepPart(symbol, true);
        if (exact != 0) same.put(now, StepPart.STEP);
        else add(now, from, sum(from, after, times), sign + symbol + " after", true);
    }

    /** What is only made on the way. */
    private void temporary(String symbol) {
        Point after = after(symbol);
        double exact = multiple(step, after);
        StepPart now = new StepPart(symbol, true);
        double times = exact != 0 ? exact : common(after, after);
        if (exact != 0) same.put(now, StepPart.STEP);
        else asked(now, sum(from, after, times), (times < 0 ? "−" : "") + symbol);
        same.put(new StepPart(symbol, false), same.getOrDefault(now, now));
    }

    /** By how much both are multiplied, for the longer to be as long as the step; below 0 if they lead against it. */
    private double common(Point before, Point after) {
        double longest = fitting(length(before) > length(after) ? before : after);
        Point telling = length(after) > 0 ? after : before;
        return telling.x() * step.x() + telling.y() * step.y() < 0 ? -longest : longest;
    }

    private double fitting(Point vector) {
        double own = length(step) > 0 ? length(step) : length(anatomy.slide());
        return length(vector) > 0 ? own / length(vector) : 0;
    }

    /** Places that are carried along, as a mean of where it has been. */
    private void places() {
        if (quantities == null) return;
        for (String symbol : anatomy.after().keySet()) {
            if (quantities.of(symbol) != Quantity.PLACE) continue;
            StepPart was = new StepPart(symbol, false);
            StepPart now = new StepPart(symbol, true);
            if (isAsked(before(symbol))) same.put(was, StepPart.AHEAD);
            else if (quantities.keeps(symbol)) add(was, from, before(symbol), "to " + symbol + " before", true);
            if (isAsked(after(symbol))) same.put(now, StepPart.AHEAD);
            else asked(now, after(symbol), "to " + symbol + " after");
        }
    }

    private boolean isAsked(Point place) {
        return anatomy.looksAhead() && place.equals(anatomy.asked());
    }

    private List<String> directions(boolean kept) {
        List<String> symbols = new ArrayList<>();
        for (String symbol : anatomy.after().keySet()) {
            boolean isDirection =
                    quantities == null ? symbol.indexOf(' ') < 0 : quantities.of(symbol) == Quantity.DIRECTION;
            if (isDirection && (quantities == null || quantities.keeps(symbol)) == kept) symbols.add(symbol);
        }
        return symbols;
    }

    private Point before(String symbol) {
        return anatomy.before().getOrDefault(symbol, Point.ORIGIN);
    }

    private Point after(String symbol) {
        return Objects.requireNonNull(anatomy.after().get(symbol));
    }

    /** How many times a vector another is, or 0 if it is no multiple of it. */
    private static double multiple(Point vector, Point of) {
        double square = of.x() * of.x() + of.y() * of.y();
        if (!(square > 0)) return 0;
        double times = (vector.x() * of.x() + vector.y() * of.y()) / square;
        double beside = Math.abs(vector.x() * of.y() - vector.y() * of.x());
        return beside <= ROUNDING * length(vector) * Math.sqrt(square) ? times : 0;
    }

    private static double length(Point vector) {
        return Math.sqrt(vector.x() * vector.x() + vector.y() * vector.y());
    }

    private static Point sum(Point point, Point more, double share) {
        return new Point(point.x() + share * more.x(), point.y() + share * more.y());
    }

    private void asked(StepPart part, Point to, String name) {
        all.add(new StepArrow(part, from, to, name, true, true));
    }

    private void add(StepPart part, Point begin, Point to, String name, boolean isDashed) {
        all.add(new StepArrow(part, begin, to, name, isDashed, false));
    }
}
