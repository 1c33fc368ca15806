/**
 * Build-time only: makes the script that TeaVM wrote smaller once compressed, without touching what it computes. It reads the
 * script as words, not as a tree, and relies on how TeaVM 0.15 minifies: names of the whole script begin with a capital, names
 * inside functions with a small letter.
 */
@NullMarked
package dev.downhill.exact.squeeze;

import org.jspecify.annotations.NullMarked;
