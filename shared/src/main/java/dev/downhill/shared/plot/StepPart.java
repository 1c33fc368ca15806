package dev.downhill.shared.plot;

/** An arrow with which it is drawn how a step is made. */
public enum StepPart {
    /** To where the slope is looked at. */
    AHEAD,
    /** What earlier steps do. */
    PAST,
    /** What the gradient does: −α·g. */
    SLIDE,
    /** Their sum. */
    STEP
}
