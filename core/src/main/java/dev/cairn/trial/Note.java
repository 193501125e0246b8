package dev.cairn.trial;

/** A user's note, or a tag, on a trial or (trial -1) on the study. */
public record Note(int trial, boolean tag, String text, long time) {}
