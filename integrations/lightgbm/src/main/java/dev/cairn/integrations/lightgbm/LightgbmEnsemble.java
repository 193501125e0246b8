package dev.cairn.integrations.lightgbm;

import dev.cairn.integrations.tabular.Ensemble;
import dev.cairn.integrations.tabular.Problem;
import dev.cairn.integrations.tabular.TabularData;
import dev.cairn.value.Value;
import io.github.metarank.lightgbm4j.LGBMException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A booster of LightGBM and its rows. */
final class LightgbmEnsemble implements Ensemble {
  private final Rows rows;
  private final Booster booster;
  private final boolean resumable;

  private LightgbmEnsemble(Rows rows, Booster booster, boolean resumable) {
    this.rows = rows;
    this.booster = booster;
    this.resumable = resumable;
  }

  static LightgbmEnsemble start(
      Problem problem, Map<String, Value> settings, TabularData training, TabularData validation)
      throws LGBMException {
    String parameters = Parameters.of(problem, settings, 0);
    Rows rows = Rows.of(training, validation, parameters);
    try {
      Booster booster = Booster.create(rows.training(), parameters);
      booster.validateOn(rows.validation());
      return new LightgbmEnsemble(rows, booster, Parameters.resumable(settings));
    } catch (LGBMException e) {
      rows.close();
      throw e;
    }
  }

  /**
   * A booster on what the model leaves to learn, with the model's trees before its own. The model's
   * scores are those that training had come to, bit by bit.
   */
  static LightgbmEnsemble resume(
      Problem problem,
      Map<String, Value> settings,
      TabularData training,
      TabularData validation,
      String model,
      int rounds)
      throws LGBMException {
    int outputs = Parameters.outputs(problem);
    Rows rows = Rows.of(training, validation, Parameters.of(problem, settings, 0));
    try (Booster before = Booster.load(model)) {
      rows.begin(before.scores(training, outputs), before.scores(validation, outputs));
      Booster booster = Booster.create(rows.training(), Parameters.of(problem, settings, rounds));
      booster.prepend(before);
      booster.validateOn(rows.validation());
      return new LightgbmEnsemble(rows, booster, true);
    } catch (LGBMException e) {
      rows.close();
      throw e;
    }
  }

  @Override
  public void grow() throws LGBMException {
    booster.grow();
  }

  @Override
  public double metric() throws LGBMException {
    return booster.metric();
  }

  @Override
  public Optional<byte[]> model() {
    return resumable
        ? Optional.of(booster.model().getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  @Override
  public void close() {
    booster.close();
    rows.close();
  }
}
