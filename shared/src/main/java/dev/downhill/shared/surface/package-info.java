/** Two-dimensional objectives with a domain, a formula and known stationary points: one file each, listed in {@link dev.downhill.shared.surface.Surfaces}. */
@NullMarked
package dev.downhill.shared.surface;

import org.jspecify.annotations.NullMarked;
