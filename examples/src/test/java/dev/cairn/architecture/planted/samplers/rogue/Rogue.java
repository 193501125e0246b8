package dev.cairn.architecture.planted.samplers.rogue;

import dev.cairn.architecture.planted.study.Ledger;
import java.util.Map;
import java.util.Random;

/** Sees a study, keeps state, reads the clock, draws its own chance and runs a thread. */
public final class Rogue {
  static int asked;

  private long seed = System.nanoTime();

  public long seed() {
    return seed;
  }

  public void setSeed(long seed) {
    this.seed = seed;
  }

  public Map<String, Object> suggest(Ledger ledger) {
    asked++;
    new Thread(() -> {}).start();
    return Map.of("x", new Random(seed).nextDouble(), "ledger", ledger);
  }
}
