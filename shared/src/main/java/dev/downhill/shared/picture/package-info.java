/** Pictures as values: colours, rasters, contours, axes, scenes that any painter can paint. */
@NullMarked
package dev.downhill.shared.picture;

import org.jspecify.annotations.NullMarked;
