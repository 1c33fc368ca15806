package dev.downhill.server.store;

/**
 * What a saver gets.
 *
 * @param isNew whether nobody held the preset before
 * @param deleteToken the saver's own; nowhere stored, so it cannot be told again
 */
public record Receipt(String id, boolean isNew, String deleteToken) {}
