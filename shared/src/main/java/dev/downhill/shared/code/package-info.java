/**
 * A lane of an experiment as a Python script to take away, for NumPy or for PyTorch, that takes the same steps when it is run.
 * The lines of the loop are those of the optimizer's rule; the gradient is that of the surface's formula.
 */
@NullMarked
package dev.downhill.shared.code;

import org.jspecify.annotations.NullMarked;
