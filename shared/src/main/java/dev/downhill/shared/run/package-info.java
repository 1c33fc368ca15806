/** An experiment and what comes of it: trajectories, outcomes, the fingerprint. */
@NullMarked
package dev.downhill.shared.run;

import org.jspecify.annotations.NullMarked;
