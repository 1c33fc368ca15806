/** Many runs at once: what comes of many starts, and where they end. */
@NullMarked
package dev.downhill.shared.search;

import org.jspecify.annotations.NullMarked;
