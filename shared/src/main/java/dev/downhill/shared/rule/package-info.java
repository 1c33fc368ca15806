/**
 * Update rules as text, as the lecture writes them: {@code v = rho*v + g} and {@code x = x - lr*v}. A {@link
 * dev.downhill.shared.rule.Rule} is read once, planned once, and run as an optimizer like any other.
 */
@NullMarked
package dev.downhill.shared.rule;

import org.jspecify.annotations.NullMarked;
