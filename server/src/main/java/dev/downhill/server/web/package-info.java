/** The web server: what it answers, and to whom. */
@NullMarked
package dev.downhill.server.web;

import org.jspecify.annotations.NullMarked;
