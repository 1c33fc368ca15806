/** Update rules, one file each, listed in {@link dev.downhill.shared.optimizer.Optimizers}. */
@NullMarked
package dev.downhill.shared.optimizer;

import org.jspecify.annotations.NullMarked;
