/** The presets people saved, kept in a database. */
@NullMarked
package dev.downhill.server.store;

import org.jspecify.annotations.NullMarked;
