package dev.downhill.client.page;

/**
 * What is in a field while it is typed in.
 *
 * @param path of the field
 * @param problem what is wrong with the text, or empty
 */
public record Draft(String path, String text, String problem) {}
