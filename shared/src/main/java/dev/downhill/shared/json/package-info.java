/** A small strict reader and writer of JSON, the only one in the house: page, server and command line share it. */
@NullMarked
package dev.downhill.shared.json;

import org.jspecify.annotations.NullMarked;
