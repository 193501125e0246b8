package dev.cairn.integrations.lightgbm;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_float;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_int;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_long_long;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_void;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlib;
import com.microsoft.ml.lightgbm.lightgbmlibConstants;
import dev.cairn.integrations.tabular.TabularData;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;

/**
 * A booster, through LightGBM's C interface: the Java one cannot put the trees of one booster
 * before those of another. Holds native memory until closed; not thread-safe.
 */
final class Booster implements AutoCloseable {
  private static final int ALL = -1;
  private static final int VALIDATION = 1;
  private static final long FIRST_BUFFER = 1 << 20;

  private final SWIGTYPE_p_p_void reference;
  private final SWIGTYPE_p_void handle;

  private Booster(SWIGTYPE_p_p_void reference) {
    this.reference = reference;
    this.handle = lightgbmlib.voidpp_value(reference);
  }

  private static void check(int code) throws LGBMException {
    if (code != 0) {
      String told = lightgbmlib.LGBM_GetLastError().strip();
      throw new LGBMException(told.replaceFirst(" at \\S+, line \\d+ \\.$", "."));
    }
  }

  static Booster create(LGBMDataset training, String parameters) throws LGBMException {
    SWIGTYPE_p_p_void reference = lightgbmlib.new_voidpp();
    check(lightgbmlib.LGBM_BoosterCreate(training.handle, parameters, reference));
    return new Booster(reference);
  }

  static Booster load(String model) throws LGBMException {
    SWIGTYPE_p_p_void reference = lightgbmlib.new_voidpp();
    SWIGTYPE_p_int iterations = lightgbmlib.new_intp();
    try {
      check(lightgbmlib.LGBM_BoosterLoadModelFromString(model, iterations, reference));
      return new Booster(reference);
    } finally {
      lightgbmlib.delete_intp(iterations);
    }
  }

  /** Puts the other's trees before its own; scores do not change. */
  void prepend(Booster other) throws LGBMException {
    check(lightgbmlib.LGBM_BoosterMerge(handle, other.handle));
  }

  void validateOn(LGBMDataset rows) throws LGBMException {
    check(lightgbmlib.LGBM_BoosterAddValidData(handle, rows.handle));
  }

  /** Grows one tree, or one a class; none where no split is worth it. */
  void grow() throws LGBMException {
    SWIGTYPE_p_int finished = lightgbmlib.new_intp();
    try {
      check(lightgbmlib.LGBM_BoosterUpdateOneIter(handle, finished));
    } finally {
      lightgbmlib.delete_intp(finished);
    }
  }

  /** How many numbers its metrics are. */
  int metrics() throws LGBMException {
    SWIGTYPE_p_int count = lightgbmlib.new_intp();
    try {
      check(lightgbmlib.LGBM_BoosterGetEvalCounts(handle, count));
      return lightgbmlib.intp_value(count);
    } finally {
      lightgbmlib.delete_intp(count);
    }
  }

  /** Its one metric on the validation rows. */
  double metric() throws LGBMException {
    SWIGTYPE_p_int count = lightgbmlib.new_intp();
    SWIGTYPE_p_double value = lightgbmlib.new_doublep();
    try {
      check(lightgbmlib.LGBM_BoosterGetEval(handle, VALIDATION, count, value));
      return lightgbmlib.doublep_value(value);
    } finally {
      lightgbmlib.delete_intp(count);
      lightgbmlib.delete_doublep(value);
    }
  }

  /** All trees and parameters, as text. */
  String model() {
    SWIGTYPE_p_long_long length = lightgbmlib.new_int64_tp();
    try {
      return lightgbmlib.LGBM_BoosterSaveModelToStringSWIG(
          handle,
          0,
          ALL,
          lightgbmlibConstants.C_API_FEATURE_IMPORTANCE_SPLIT,
          FIRST_BUFFER,
          length);
    } finally {
      lightgbmlib.delete_int64_tp(length);
    }
  }

  /**
   * The sums of the trees before any link function, output by output: as LightGBM takes initial
   * scores.
   *
   * @param outputs trees a round
   */
  double[] scores(TabularData data, int outputs) throws LGBMException {
    int rows = data.rows();
    SWIGTYPE_p_float cells = lightgbmlib.new_floatArray(data.cells().length);
    SWIGTYPE_p_double scores = lightgbmlib.new_doubleArray((long) rows * outputs);
    SWIGTYPE_p_long_long length = lightgbmlib.new_int64_tp();
    try {
      for (int i = 0; i < data.cells().length; i++) {
        lightgbmlib.floatArray_setitem(cells, i, data.cells()[i]);
      }
      check(
          lightgbmlib.LGBM_BoosterPredictForMat(
              handle,
              lightgbmlib.float_to_voidp_ptr(cells),
              lightgbmlibConstants.C_API_DTYPE_FLOAT32,
              rows,
              data.features().size(),
              1,
              lightgbmlibConstants.C_API_PREDICT_RAW_SCORE,
              0,
              ALL,
              Parameters.QUIET,
              length,
              scores));
      double[] byOutput = new double[rows * outputs];
      for (int i = 0; i < byOutput.length; i++) {
        byOutput[i % outputs * rows + i / outputs] = lightgbmlib.doubleArray_getitem(scores, i);
      }
      return byOutput;
    } finally {
      lightgbmlib.delete_floatArray(cells);
      lightgbmlib.delete_doubleArray(scores);
      lightgbmlib.delete_int64_tp(length);
    }
  }

  @Override
  public void close() {
    lightgbmlib.LGBM_BoosterFree(handle);
    lightgbmlib.delete_voidpp(reference);
  }
}
