package dev.cairn.benchmarks.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Studies of programs under one scheduler, one after another, until enough was killed. */
final class Ordeals {
  private static final int KILLS_EACH = 6;

  private Ordeals() {}

  /** What happened in all of them. */
  record Outcome(int studies, int kills, int programs, int events, List<String> problems) {
    Outcome and(long seed, Ordeal.Outcome one) {
      List<String> all = new ArrayList<>(problems);
      one.problems().forEach(problem -> all.add("Seed " + seed + ": " + problem));
      return new Outcome(
          studies + 1, kills + one.kills(), programs + one.programs(), events + one.events(), all);
    }

    @Override
    public String toString() {
      return "%d studies, %d kills of the tuner and %d of programs, %d events, %d problems"
          .formatted(studies, kills, programs, events, problems.size());
    }
  }

  /** Each study has a folder and a seed of its own; those with problems are kept. */
  static Outcome run(Path folder, String scheduler, int kills, int workers, long seed)
      throws IOException, InterruptedException {
    Outcome all = new Outcome(0, 0, 0, 0, List.of());
    for (long next = seed; all.kills() < kills; next++) {
      Path own = Files.createDirectory(folder.resolve("seed-" + next));
      String[] words = {own.toString(), scheduler, Integer.toString(workers), Long.toString(next)};
      Ordeal ordeal = Ordeal.of(own, scheduler, workers, next);
      all =
          all.and(
              next,
              ordeal.undergo(
                  KILLS_EACH,
                  (study, journal) ->
                      Jvm.command(ProgramVictim.class, List.of(words)).inheritIO().start()));
    }
    return all;
  }
}
