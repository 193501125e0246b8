package dev.cairn.runners.process;

import dev.cairn.run.Checkpoints;
import dev.cairn.run.Job;
import dev.cairn.trial.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for each trial: {@code trial-7} holds what it saved last, {@code trial-7@9.0} a copy of
 * that as it paused at fidelity 9. A copy has its name only once it is whole.
 */
final class FolderCheckpoints implements Checkpoints {
  private static final Pattern STATE = Pattern.compile("trial-(\\d+)");
  private static final Pattern COPY = Pattern.compile("trial-(\\d+)@(\\d[-\\d.E]*)");

  private final Path root;

  FolderCheckpoints(Path logs) {
    this.root = logs.resolve("checkpoints").toAbsolutePath();
  }

  /** Where a trial's program keeps what it needs to go on. */
  Path of(int trial) {
    return root.resolve("trial-" + trial);
  }

  /** Whether a trial's program has kept anything. */
  boolean has(int trial) {
    String[] kept = of(trial).toFile().list();
    return kept != null && kept.length > 0;
  }

  private Path of(Origin copy) {
    return root.resolve("trial-" + copy.parent() + "@" + copy.at());
  }

  @Override
  public void prepare(Job job) throws IOException {
    Path own = of(job.trial());
    if (job.attempt() == 1) {
      Trees.delete(own);
    }
    if (Files.exists(own)) {
      return;
    }
    Path origin = job.origin().map(this::of).orElse(own);
    if (Files.exists(origin)) {
      Trees.copy(origin, own);
    } else {
      Files.createDirectories(own);
    }
  }

  @Override
  public void copy(Origin copy) throws IOException {
    if (Files.exists(of(copy.parent()))) {
      Trees.delete(of(copy));
      Trees.copy(of(copy.parent()), of(copy));
    }
  }

  @Override
  public Set<Integer> trials() throws IOException {
    Set<Integer> trials = new HashSet<>();
    for (Matcher name : names(STATE)) {
      trials.add(Integer.parseInt(name.group(1)));
    }
    return trials;
  }

  @Override
  public Set<Origin> copies() throws IOException {
    Set<Origin> copies = new HashSet<>();
    for (Matcher name : names(COPY)) {
      copies.add(new Origin(Integer.parseInt(name.group(1)), Double.parseDouble(name.group(2))));
    }
    return copies;
  }

  private Iterable<Matcher> names(Pattern pattern) throws IOException {
    if (!Files.isDirectory(root)) {
      return Set.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .map(folder -> pattern.matcher(folder.getFileName().toString()))
          .filter(Matcher::matches)
          .toList();
    }
  }

  @Override
  public void drop(int trial) throws IOException {
    Trees.delete(of(trial));
  }

  @Override
  public void drop(Origin copy) throws IOException {
    Trees.delete(of(copy));
  }
}
