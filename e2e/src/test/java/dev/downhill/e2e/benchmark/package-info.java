/** Sentences about the page: the real jar, a real SQLite file, a real browser. */
@NullMarked
package dev.downhill.e2e.benchmark;

import org.jspecify.annotations.NullMarked;
