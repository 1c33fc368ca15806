/** What is drawn of a surface and of runs, as scenes. */
@NullMarked
package dev.downhill.shared.plot;

import org.jspecify.annotations.NullMarked;
