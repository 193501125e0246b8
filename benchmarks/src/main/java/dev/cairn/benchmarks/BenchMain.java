package dev.cairn.benchmarks;

import dev.cairn.benchmarks.reports.BenchResult;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The harness as a program: {@code [--problems W,W] [--samplers W,W] [--scheduler W,W] [--seeds N]
 * [--trials N] [--workers K] [--peers DIR] [--json|--csv] [--html FILE]}.
 */
public final class BenchMain {
  private static final List<String> FLAGS =
      List.of(
          "--problems",
          "--samplers",
          "--scheduler",
          "--seeds",
          "--trials",
          "--workers",
          "--peers",
          "--json",
          "--csv",
          "--html");

  private BenchMain() {}

  /** What was asked for: the options, what standard output shows, and a page. */
  private record Request(BenchOptions options, String format, Optional<Path> html) {
    Request with(BenchOptions changed) {
      return new Request(changed, format, html);
    }
  }

  public static void main(String[] arguments) throws IOException {
    int code = run(List.of(arguments), System.out, System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs with arguments; the answer is the exit code, 2 for bad input. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
    try {
      Request request = parse(arguments);
      BenchResult result =
          Bench.run(request.options, (p, o, done, total) -> shown(err, done, total));
      out.print(
          switch (request.format) {
            case "--json" -> result.json() + "\n";
            case "--csv" -> result.csv();
            default -> result.text();
          });
      if (request.html.isPresent()) {
        Files.writeString(request.html.get(), result.html());
      }
      return 0;
    } catch (InvalidInputException e) {
      err.println(e.getMessage());
      return 2;
    }
  }

  private static void shown(PrintStream err, int done, int total) {
    if (done * 20 / total != (done - 1) * 20 / total) {
      err.println(done + " of " + total + " runs");
    }
  }

  private static Request parse(List<String> arguments) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    Request request = new Request(BenchOptions.standard(), "", Optional.empty());
    while (!rest.isEmpty()) {
      request = parse(rest.poll(), rest, request);
    }
    return request;
  }

  private static Request parse(String flag, Deque<String> rest, Request request) {
    BenchOptions options = request.options;
    return switch (flag) {
      case "--problems" -> request.with(options.withProblems(words(flag, rest)));
      case "--samplers" -> request.with(options.withSamplers(words(flag, rest)));
      case "--scheduler" -> request.with(options.withSchedulers(words(flag, rest)));
      case "--seeds" -> request.with(options.withSeeds(number(flag, rest)));
      case "--trials" -> request.with(options.withTrials(number(flag, rest)));
      case "--workers" -> request.with(options.withWorkers(number(flag, rest)));
      case "--peers" -> request.with(options.withPeers(Path.of(value(flag, rest))));
      case "--json", "--csv" -> new Request(options, flag, request.html);
      case "--html" ->
          new Request(options, request.format, Optional.of(Path.of(value(flag, rest))));
      default ->
          throw new InvalidInputException(
              flag, "There is no option '" + flag + "'." + Nearest.hint(flag, FLAGS));
    };
  }

  private static String value(String flag, Deque<String> rest) {
    String value = rest.poll();
    if (value == null) {
      throw new InvalidInputException(flag, "The option " + flag + " needs a value.");
    }
    return value;
  }

  private static List<String> words(String flag, Deque<String> rest) {
    String value = value(flag, rest);
    return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
  }

  private static int number(String flag, Deque<String> rest) {
    String value = value(flag, rest);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          flag, "The option " + flag + " is '" + value + "'; expected a whole number.");
    }
  }
}
