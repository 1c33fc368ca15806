/** Parameters declared once: ranges, defaults, scales and help, from which sliders, links, JSON, checks and the catalogue derive. */
@NullMarked
package dev.downhill.shared.parameter;

import org.jspecify.annotations.NullMarked;
