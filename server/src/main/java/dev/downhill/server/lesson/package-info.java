/** The presets of the lecture, which come with the program. */
@NullMarked
package dev.downhill.server.lesson;

import org.jspecify.annotations.NullMarked;
