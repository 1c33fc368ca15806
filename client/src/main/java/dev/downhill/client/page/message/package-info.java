/** What can happen, one record an event; each knows the state that follows. */
@NullMarked
package dev.downhill.client.page.message;

import org.jspecify.annotations.NullMarked;
