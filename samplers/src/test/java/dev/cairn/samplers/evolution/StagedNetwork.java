package dev.cairn.samplers.evolution;

import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A made-up network of one to ten blocks: five are right, each with a best setting of its own, and
 * each block too many costs.
 */
record StagedNetwork(double[] width, double[] rate, String[] kind) {
  private static final int DEPTH = 5;
  private static final String[] KINDS = {"conv", "pool", "skip"};
  private static final Real WIDTH = Real.of("width", 0, 1);
  private static final Real RATE = Real.of("rate", 0, 1);
  private static final Categorical<String> KIND = Categorical.of("kind", KINDS);
  private static final Real GLOBAL = Real.of("momentum", 0, 1);
  private static final Repeat BLOCKS = Repeat.of("blocks", 1, 10, WIDTH, RATE, KIND);
  static final SearchSpace SPACE = SearchSpace.of(GLOBAL, BLOCKS);

  static StagedNetwork of(long seed) {
    RandomGenerator random = Stream.of(seed, 77);
    String[] kinds = new String[DEPTH];
    for (int i = 0; i < DEPTH; i++) {
      kinds[i] = KINDS[random.nextInt(KINDS.length)];
    }
    return new StagedNetwork(
        random.doubles(DEPTH).toArray(), random.doubles(DEPTH).toArray(), kinds);
  }

  /** From 0, the best, to about 6. */
  double loss(Configuration configuration) {
    List<Configuration> blocks = configuration.get(BLOCKS);
    double loss = Math.abs(configuration.get(GLOBAL) - 0.9);
    for (int i = 0; i < DEPTH; i++) {
      loss += i < blocks.size() ? loss(blocks.get(i), i) : 1;
    }
    return loss + 0.3 * Math.max(0, blocks.size() - DEPTH);
  }

  Evaluation evaluate(Configuration configuration) {
    return Evaluation.of(loss(configuration));
  }

  static int length(Configuration configuration) {
    return configuration.get(BLOCKS).size();
  }

  private double loss(Configuration block, int i) {
    double numbers = Math.abs(block.get(WIDTH) - width[i]) + Math.abs(block.get(RATE) - rate[i]);
    return (block.get(KIND).equals(kind[i]) ? 0 : 0.4) + 0.3 * numbers;
  }
}
