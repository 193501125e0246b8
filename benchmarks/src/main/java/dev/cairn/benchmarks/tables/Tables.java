package dev.cairn.benchmarks.tables;

import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads tables: the one that is shipped, and files. */
public final class Tables {
  private static final String DIGITS = "digits-mlp.table.gz";

  private Tables() {}

  private static final class Shipped {
    static final CurveTable DIGITS_TABLE = resource(DIGITS);
  }

  /** The table of digits, read once: a tenth of a second and six megabytes. */
  public static CurveTable digits() {
    return Shipped.DIGITS_TABLE;
  }

  private static CurveTable resource(String name) {
    try (InputStream in = Tables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The table " + name + " is not in the jar.");
      }
      return CountFile.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a name is that of a table's file. */
  public static boolean named(String word) {
    return word.endsWith(".table.gz") || hdf(word);
  }

  private static boolean hdf(String word) {
    return word.endsWith(".hdf5") || word.endsWith(".h5");
  }

  /** The table of a file, or an error that says what is wrong with it. */
  public static CurveTable read(Path file) {
    if (hdf(file.toString())) {
      return FcnetFile.read(file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return CountFile.read(in);
    } catch (IOException e) {
      throw new InvalidInputException(
          "table", "The table " + file + " cannot be read: " + e.getMessage());
    }
  }
}
