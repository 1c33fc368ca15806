/** What is measured of every lane at every step, to be plotted. */
@NullMarked
package dev.downhill.shared.quantity;

import org.jspecify.annotations.NullMarked;
