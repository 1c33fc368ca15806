/** The command line. */
@NullMarked
package dev.downhill.server.command;

import org.jspecify.annotations.NullMarked;
