package dev.cairn.integrations.lightgbm;

import dev.cairn.integrations.tabular.Ensemble;
import dev.cairn.integrations.tabular.Problem;
import dev.cairn.integrations.tabular.TabularData;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Grows an ensemble from the model in a file, and prints the metric of each further round. */
final class Resumed {
  static final int PAUSE = 5;
  static final int END = 15;
  static final Problem PROBLEM = new Problem("objective.lightgbm", 3, "multi_logloss", 7);
  static final Map<String, Value> SETTINGS =
      Map.of(
          "num_leaves", Value.of(6),
          "min_data_in_leaf", Value.of(5),
          "bagging_fraction", Value.of(0.6),
          "bagging_freq", Value.of(2),
          "feature_fraction", Value.of(0.5));

  private Resumed() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println(metrics(Files.readAllBytes(Path.of(arguments[0]))));
  }

  static List<Double> metrics(byte[] model) throws Exception {
    NativeLibrary.load(PROBLEM.path());
    try (Ensemble ensemble =
        new Lightgbm().resume(PROBLEM, SETTINGS, data(0), data(1), model, PAUSE)) {
      List<Double> metrics = new ArrayList<>();
      for (int round = PAUSE; round < END; round++) {
        ensemble.grow();
        metrics.add(ensemble.metric());
      }
      return metrics;
    }
  }

  static byte[] paused() throws Exception {
    NativeLibrary.load(PROBLEM.path());
    try (Ensemble ensemble = new Lightgbm().start(PROBLEM, SETTINGS, data(0), data(1))) {
      for (int round = 0; round < PAUSE; round++) {
        ensemble.grow();
      }
      return ensemble.model().orElseThrow(() -> new IOException("It cannot go on."));
    }
  }

  /** 150 points on a circle, of three classes by their angle. */
  static TabularData data(int part) {
    float[] cells = new float[300];
    float[] target = new float[150];
    for (int i = 0; i < 150; i++) {
      double angle = (2 * i + part) * 2.399963;
      cells[2 * i] = (float) Math.cos(angle);
      cells[2 * i + 1] = (float) Math.sin(angle);
      target[i] = (int) (angle / (2 * Math.PI / 3)) % 3;
    }
    return new TabularData(List.of("x", "y"), 150, cells, target);
  }
}
