package dev.downhill.client.page;

import dev.downhill.shared.preset.Preset;

/** A built-in preset of the lecture. */
public record Lesson(String id, Preset preset) {}
