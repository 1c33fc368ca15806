/** What the benchmark measures, compiled as the product is, beside {@code src/benchmark/handwritten.js}. */
@NullMarked
package dev.downhill.e2e.benchmark;

import org.jspecify.annotations.NullMarked;
