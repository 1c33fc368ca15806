/** What a person saves and shares: an experiment with a view and a title, as JSON and as a link. */
@NullMarked
package dev.downhill.shared.preset;

import org.jspecify.annotations.NullMarked;
