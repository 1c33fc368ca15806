/** Learning-rate schedules, one file each. */
@NullMarked
package dev.downhill.shared.schedule;

import org.jspecify.annotations.NullMarked;
