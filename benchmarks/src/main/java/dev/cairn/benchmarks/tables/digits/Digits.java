package dev.cairn.benchmarks.tables.digits;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.random.Stream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The 8 x 8 images of handwritten digits, in thirds that are always the same.
 *
 * @param checksum SHA-256 of the unpacked file, as hexadecimal digits
 */
record Digits(Examples train, Examples validation, Examples test, String checksum) {
  static final int HELD_OUT = 599; // a third

  private static final double WHITE = 16;
  private static final long SPLIT = 1;

  /** Reads {@code digits.csv.gz}: a header, then 64 grey values and the digit a line. */
  static Digits read(Path file) throws IOException {
    byte[] text;
    try (var packed = new GZIPInputStream(Files.newInputStream(file))) {
      text = packed.readAllBytes();
    }
    List<String> lines;
    try (var reader =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8))) {
      lines = reader.lines().skip(1).toList();
    }
    require(
        lines.size() > 2 * HELD_OUT,
        "data",
        "The file %s has %s images; expected more than %s.",
        file,
        lines.size(),
        2 * HELD_OUT);
    int[] order = order(lines.size());
    int trained = lines.size() - 2 * HELD_OUT;
    return new Digits(
        examples(lines, order, 0, trained),
        examples(lines, order, trained, trained + HELD_OUT),
        examples(lines, order, trained + HELD_OUT, lines.size()),
        sha256(text));
  }

  private static int[] order(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    Network.shuffle(order, Stream.of(SPLIT));
    return order;
  }

  private static Examples examples(List<String> lines, int[] order, int from, int to) {
    float[] x = new float[(to - from) * Examples.PIXELS];
    int[] y = new int[to - from];
    for (int n = from; n < to; n++) {
      String[] numbers = lines.get(order[n]).split(",", -1);
      for (int i = 0; i < Examples.PIXELS; i++) {
        x[(n - from) * Examples.PIXELS + i] = (float) (Double.parseDouble(numbers[i]) / WHITE);
      }
      y[n - from] = Integer.parseInt(numbers[Examples.PIXELS]);
    }
    return Examples.of(x, y);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
