package dev.downhill.client.page.html;

/** A text between elements. */
public record Text(String text) implements Node {}
