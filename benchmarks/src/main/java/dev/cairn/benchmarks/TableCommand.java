package dev.cairn.benchmarks;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.benchmarks.tables.CurveTable;
import dev.cairn.benchmarks.tables.Recipe;
import dev.cairn.benchmarks.tables.TableBuilder;
import dev.cairn.benchmarks.tables.Tables;
import dev.cairn.benchmarks.tables.digits.DigitsMlp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * {@code build digits-mlp FILE [THREADS] [DATA]} makes the table that is shipped; {@code describe
 * FILE} says what a table shows, {@code digits} that of the one that is shipped.
 */
public final class TableCommand {
  private static final String DATA = "examples/data/digits.csv.gz";
  private static final int OFTEN = 50; // rows between two lines of progress

  private TableCommand() {}

  public static void main(String[] args) throws IOException {
    String verb = argument(args, 0, "");
    require(
        verb.equals("build") || verb.equals("describe"),
        "",
        "Unknown word '%s'; expected build %s FILE or describe FILE.",
        verb,
        DigitsMlp.NAME);
    if (verb.equals("build")) {
      build(args);
    } else {
      CurveTable table = args[1].equals("digits") ? Tables.digits() : Tables.read(Path.of(args[1]));
      System.out.print(TableDescription.of(table));
    }
  }

  private static void build(String... args) throws IOException {
    require(
        argument(args, 1, "").equals(DigitsMlp.NAME) && args.length > 2,
        "",
        "Expected build %s FILE.",
        DigitsMlp.NAME);
    Recipe recipe = DigitsMlp.recipe(Path.of(argument(args, 4, DATA)));
    int threads = Integer.parseInt(argument(args, 3, "1"));
    long start = System.nanoTime();
    TableBuilder.build(recipe, Path.of(args[2]), threads, (rows, of) -> progress(rows, of, start));
  }

  private static void progress(int rows, int of, long start) {
    if (rows % OFTEN == 0 || rows == of) {
      double seconds = 1e-9 * (System.nanoTime() - start);
      System.err.printf(Locale.ROOT, "%d of %d after %.0f s%n", rows, of, seconds);
    }
  }

  private static String argument(String[] arguments, int place, String otherwise) {
    return arguments.length > place ? arguments[place] : otherwise;
  }
}
