/** What a server is told by its environment: read, checked, all problems at once. */
@NullMarked
package dev.downhill.server.settings;

import org.jspecify.annotations.NullMarked;
