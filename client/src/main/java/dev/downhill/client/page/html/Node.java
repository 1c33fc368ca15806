package dev.downhill.client.page.html;

/** An element of the page or a text in one. */
public sealed interface Node permits Element, Text {}
