package dev.cairn.benchmarks.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Makes a table by training every row of its grid. May be killed at any time: it goes on where the
 * file {@code FILE.part} ends. The finished file depends on the recipe only, not on the threads nor
 * on where it was interrupted.
 */
public final class TableBuilder {
  private final Recipe recipe;
  private final CountTable table;
  private final Listener listener;
  private final AtomicInteger trained = new AtomicInteger();

  private TableBuilder(Recipe recipe, Listener listener) {
    this.recipe = recipe;
    this.table = CountTable.empty(recipe);
    this.listener = listener;
  }

  /** Hears of every trained row, on the thread that trained it. */
  @FunctionalInterface
  public interface Listener {
    void trained(int rows, int of);
  }

  /** Makes the table in a file. */
  public static CountTable build(Recipe recipe, Path file, int threads, Listener listener)
      throws IOException {
    var builder = new TableBuilder(recipe, listener);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (PartialFile partial = PartialFile.open(part, builder.table)) {
      builder.train(partial, threads);
    }
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    try (var out = Files.newOutputStream(whole)) {
      CountFile.write(builder.table, out);
    }
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(part);
    return builder.table;
  }

  private void train(PartialFile partial, int threads) throws IOException {
    BitSet done = partial.done();
    int rows = table.grid().rows();
    int[] missing = IntStream.range(0, rows).filter(row -> !done.get(row)).toArray();
    trained.set(rows - missing.length);
    var next = new AtomicInteger();
    var pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(() -> work(partial, missing, next)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The builder was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IOException("A training failed.", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private void work(PartialFile partial, int[] missing, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < missing.length; i = next.getAndIncrement()) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      train(missing[i]);
      try {
        partial.add(missing[i]);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      listener.trained(trained.incrementAndGet(), table.grid().rows());
    }
  }

  private void train(int row) {
    for (int repeat = 0; repeat < table.repeats(); repeat++) {
      Counts counts = recipe.training().of(row, repeat);
      System.arraycopy(
          counts.validation(), 0, table.validation(), table.at(row, repeat), table.epochs());
      System.arraycopy(counts.test(), 0, table.test(), table.at(row, repeat), table.epochs());
    }
  }
}
