package dev.cairn.integrations.lightgbm;

import dev.cairn.integrations.tabular.Ensemble;
import dev.cairn.integrations.tabular.Library;
import dev.cairn.integrations.tabular.Problem;
import dev.cairn.integrations.tabular.TabularData;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.Value;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * LightGBM. An ensemble that goes on has the same trees as without a pause, except that it draws
 * other rows and columns where the settings ask for a part of them. With {@code dart}, {@code rf}
 * and {@code goss}, it cannot go on.
 */
final class Lightgbm implements Library {
  @Override
  public String name() {
    return "LightGBM";
  }

  @Override
  public String metric(int classes) {
    if (classes == 0) {
      return "rmse";
    }
    return classes > 2 ? "multi_error" : "binary_error";
  }

  @Override
  public void check(Problem problem, SearchSpace space, TabularData data)
      throws IOException, LGBMException {
    NativeLibrary.load(problem.path());
    try (Inspection inspection = new Inspection(problem, data)) {
      inspection.metric();
      inspection.parameters(space);
    }
  }

  @Override
  public Ensemble start(
      Problem problem, Map<String, Value> settings, TabularData training, TabularData validation)
      throws LGBMException {
    return LightgbmEnsemble.start(problem, settings, training, validation);
  }

  @Override
  public Ensemble resume(
      Problem problem,
      Map<String, Value> settings,
      TabularData training,
      TabularData validation,
      byte[] model,
      int rounds)
      throws LGBMException {
    String text = new String(model, StandardCharsets.UTF_8);
    return LightgbmEnsemble.resume(problem, settings, training, validation, text, rounds);
  }
}
