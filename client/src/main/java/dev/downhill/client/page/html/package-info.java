/** The page's elements as values, which {@code browser} makes true. */
@NullMarked
package dev.downhill.client.page.html;

import org.jspecify.annotations.NullMarked;
