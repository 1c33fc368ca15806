/** Text from bytes, strictly. */
@NullMarked
package dev.downhill.server.text;

import org.jspecify.annotations.NullMarked;
