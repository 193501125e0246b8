package dev.cairn.benchmarks.reports;

import java.util.List;

/**
 * A table to be read.
 *
 * @param note what the numbers mean, in a sentence
 * @param rows cells, the first of each row being its name
 */
record Table(String title, String note, List<String> header, List<List<String>> rows) {}
