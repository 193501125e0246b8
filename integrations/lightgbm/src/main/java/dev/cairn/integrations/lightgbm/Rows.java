package dev.cairn.integrations.lightgbm;

import dev.cairn.integrations.tabular.TabularData;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import org.jspecify.annotations.Nullable;

/** The rows of a split as LightGBM holds them: binned, those for validation like the others. */
record Rows(LGBMDataset training, LGBMDataset validation) implements AutoCloseable {

  static Rows of(TabularData training, TabularData validation, String parameters)
      throws LGBMException {
    LGBMDataset trained = dataset(training, parameters, null);
    return new Rows(trained, dataset(validation, parameters, trained));
  }

  private static LGBMDataset dataset(
      TabularData data, String parameters, @Nullable LGBMDataset binnedLike) throws LGBMException {
    LGBMDataset dataset =
        LGBMDataset.createFromMat(
            data.cells(), data.rows(), data.features().size(), true, parameters, binnedLike);
    dataset.setField("label", data.target());
    return dataset;
  }

  /** Gives every row the scores to start from. */
  void begin(double[] training, double[] validation) throws LGBMException {
    this.training.setField("init_score", training);
    this.validation.setField("init_score", validation);
  }

  @Override
  public void close() {
    try {
      validation.close();
      training.close();
    } catch (LGBMException e) {
      throw new IllegalStateException("LightGBM did not free its rows: " + e.getMessage(), e);
    }
  }
}
