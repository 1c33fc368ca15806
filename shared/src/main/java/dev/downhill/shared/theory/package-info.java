/** What is known before a run: rates of convergence, limits of stability, best settings, noise floors. */
@NullMarked
package dev.downhill.shared.theory;

import org.jspecify.annotations.NullMarked;
