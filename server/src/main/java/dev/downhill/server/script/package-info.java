/** A lane as a script to take away, written for whoever asks. */
@NullMarked
package dev.downhill.server.script;

import org.jspecify.annotations.NullMarked;
