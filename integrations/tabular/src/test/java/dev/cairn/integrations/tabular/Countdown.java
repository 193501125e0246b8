package dev.cairn.integrations.tabular;

import dev.cairn.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A library whose ensembles get better by the rule error = rows of validation - rounds, and
 * remember how many rounds they had.
 */
record Countdown(boolean resumable) implements Library {
  @Override
  public String name() {
    return "Countdown";
  }

  @Override
  public String metric(int classes) {
    return classes == 0 ? "distance" : "misses of " + classes;
  }

  @Override
  public Ensemble start(
      Problem problem, Map<String, Value> settings, TabularData training, TabularData validation) {
    return new Counting(0, validation.rows());
  }

  @Override
  public Ensemble resume(
      Problem problem,
      Map<String, Value> settings,
      TabularData training,
      TabularData validation,
      byte[] model,
      int rounds) {
    int counted = Integer.parseInt(new String(model, StandardCharsets.UTF_8));
    if (counted != rounds) {
      throw new IllegalStateException("The model has " + counted + " rounds, not " + rounds);
    }
    return new Counting(counted, validation.rows());
  }

  private final class Counting implements Ensemble {
    private final int rows;
    private int rounds;

    Counting(int rounds, int rows) {
      this.rounds = rounds;
      this.rows = rows;
    }

    @Override
    public void grow() {
      rounds++;
    }

    @Override
    public double metric() {
      return rows - rounds;
    }

    @Override
    public Optional<byte[]> model() {
      return Optional.of(Integer.toString(rounds).getBytes(StandardCharsets.UTF_8))
          .filter(model -> resumable);
    }

    @Override
    public void close() {}
  }
}
