package dev.cairn.gradient.method;

/**
 * What a training found on its way, for people.
 *
 * @param text in sentences
 * @param picture in SVG
 */
public record Story(String text, String picture) {}
