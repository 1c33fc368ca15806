package dev.downhill.client.page;

import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of where the selected lane will end, before they have seen it.
 *
 * @param guess where, or null as long as nothing was said
 * @param isHidden whether the run is still hidden
 */
public record Prediction(@Nullable Point guess, boolean isHidden) {}
