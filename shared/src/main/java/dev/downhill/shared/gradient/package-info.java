/** What an optimizer is told about the slope: exactly, or with noise that is a pure function of the seed and the step. */
@NullMarked
package dev.downhill.shared.gradient;

import org.jspecify.annotations.NullMarked;
