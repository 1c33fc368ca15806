package dev.downhill.shared.plot;

/**
 * An arrow with which it is drawn how a step is made.
 *
 * @param symbol of what the optimizer carries, or a word
 * @param isNew whether it is what the step makes of it
 */
public record StepPart(String symbol, boolean isNew) {
    /** To where the slope is looked at. */
    public static final StepPart AHEAD = new StepPart("look ahead", false);
    /** What the gradient does: −α·g. */
    public static final StepPart SLIDE = new StepPart("gradient", false);
    /** The sum of all. */
    public static final StepPart STEP = new StepPart("step", true);
}
