/** Measures in a real browser. */
@NullMarked
package dev.downhill.e2e.benchmark;

import org.jspecify.annotations.NullMarked;
