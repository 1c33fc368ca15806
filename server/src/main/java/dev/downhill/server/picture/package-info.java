/** Pictures painted on the server, without a screen, without the fonts of the machine, the same on each. */
@NullMarked
package dev.downhill.server.picture;

import org.jspecify.annotations.NullMarked;
