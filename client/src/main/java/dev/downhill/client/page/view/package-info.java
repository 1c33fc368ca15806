/** What is shown of a state, part by part; a part is one file. */
@NullMarked
package dev.downhill.client.page.view;

import org.jspecify.annotations.NullMarked;
