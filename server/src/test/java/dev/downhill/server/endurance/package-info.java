/** What the server stands: being killed, load, slow clients, nonsense. Short here, long under the profile {@code long}. */
@NullMarked
package dev.downhill.server.endurance;

import org.jspecify.annotations.NullMarked;
