package dev.downhill.shared.plot;

import dev.downhill.shared.surface.Point;

/**
 * One arrow of how a step is made, in the plane.
 *
 * @param isDashed whether only its direction counts, or it is no part of the sum
 * @param isAsked whether it is drawn only when it is asked for
 */
public record StepArrow(StepPart part, Point from, Point to, String name, boolean isDashed, boolean isAsked) {}
