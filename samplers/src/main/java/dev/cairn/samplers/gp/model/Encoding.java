package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.Metric;
import dev.cairn.space.Column;
import dev.cairn.space.Gate;
import dev.cairn.space.Permutation;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A space as features of a kernel.
 *
 * <ul>
 *   <li>A number is itself; the elements of a list share their length scales.
 *   <li>A category is nominal, an inactive one a category of its own.
 *   <li>A subset is one nominal feature a value, all of one length scale.
 *   <li>A permutation is one nominal feature a pair of values, which of the two comes first: a
 *       kernel of the number of discordant pairs (Mallows; Jiao and Vert 2015).
 *   <li>An inactive number takes the middle; and whether each set of conditions holds is nominal,
 *       all of one length scale. So two configurations are near where they share branches.
 * </ul>
 *
 * Since features are a fixed map of rows, every kernel of them is positive definite on the space.
 */
public final class Encoding {
  private static final String FIDELITY = "(fidelity)";

  private final SearchSpace space;
  private final List<Feature> features;
  private final Metric metric;
  private final Optional<Fidelity> fidelity;

  /** Reads one feature of a unit row. */
  private sealed interface Feature {
    double of(double[] unit);

    String scale();

    boolean nominal();

    double share();

    /** A number; the middle where inactive. */
    record Coordinate(int column, String scale) implements Feature {
      @Override
      public double of(double[] unit) {
        return Double.isNaN(unit[column]) ? 0.5 : unit[column];
      }

      @Override
      public boolean nominal() {
        return false;
      }

      @Override
      public double share() {
        return 1;
      }
    }

    /** A level of an unordered column; inactive ones are alike. */
    record Category(int column, String scale, double share) implements Feature {
      @Override
      public double of(double[] unit) {
        return Double.isNaN(unit[column]) ? -1 : unit[column];
      }

      @Override
      public boolean nominal() {
        return true;
      }
    }

    /** Whether a column is active. */
    record Activity(int column) implements Feature {
      @Override
      public double of(double[] unit) {
        return Double.isNaN(unit[column]) ? 0 : 1;
      }

      @Override
      public String scale() {
        return "(activity)";
      }

      @Override
      public boolean nominal() {
        return true;
      }

      @Override
      public double share() {
        return 1;
      }
    }

    /** Which of two values of a permutation comes first. */
    record Order(int first, int second, String scale, double share) implements Feature {
      @Override
      public double of(double[] unit) {
        return Double.isNaN(unit[first]) ? -1 : unit[first] < unit[second] ? 0 : 1;
      }

      @Override
      public boolean nominal() {
        return true;
      }
    }
  }

  private Encoding(SearchSpace space, List<Feature> features, Optional<Fidelity> fidelity) {
    this.space = space;
    this.features = features;
    this.fidelity = fidelity;
    this.metric = metric(features, fidelity.isPresent());
  }

  public static Encoding of(SearchSpace space) {
    return of(space, Optional.empty());
  }

  /** With the fidelity of an evaluation as a feature more, where the study has one. */
  public static Encoding of(StudySpec spec) {
    return of(spec.space(), spec.fidelity());
  }

  private static Encoding of(SearchSpace space, Optional<Fidelity> fidelity) {
    List<Feature> features = new ArrayList<>();
    Map<List<List<Gate>>, Integer> conditions = new LinkedHashMap<>();
    for (Column column : space.columns()) {
      add(features, column);
      if (!column.always()) {
        conditions.putIfAbsent(column.gates(), column.index());
      }
    }
    conditions.values().forEach(column -> features.add(new Feature.Activity(column)));
    return new Encoding(space, features, fidelity);
  }

  private static void add(List<Feature> features, Column column) {
    String role = column.path().replaceAll("\\[\\d+]", "[]");
    int width = column.parameter().width();
    if (column.parameter() instanceof Permutation) {
      double share = 2.0 / Math.max(1, width * (width - 1) / 2);
      for (int other = 1; column.component() + other < width; other++) {
        int second = column.index() + other;
        features.add(new Feature.Order(column.index(), second, column.parameter().name(), share));
      }
    } else if (column.domain().ordered()) {
      features.add(new Feature.Coordinate(column.index(), role));
    } else {
      String scale = width > 1 ? column.parameter().name() : role;
      features.add(new Feature.Category(column.index(), scale, 1.0 / width));
    }
  }

  private static Metric metric(List<Feature> features, boolean graded) {
    Map<String, Integer> scales = new LinkedHashMap<>();
    int[] scale = new int[features.size() + (graded ? 1 : 0)];
    boolean[] nominal = new boolean[scale.length];
    double[] share = new double[scale.length];
    for (int f = 0; f < features.size(); f++) {
      scale[f] = scales.computeIfAbsent(features.get(f).scale(), name -> scales.size());
      nominal[f] = features.get(f).nominal();
      share[f] = features.get(f).share();
    }
    if (graded) {
      scale[features.size()] = scales.size();
      share[features.size()] = 1;
      scales.put(FIDELITY, scales.size());
    }
    return new Metric(scales.size(), scale, nominal, share);
  }

  public SearchSpace space() {
    return space;
  }

  public Metric metric() {
    return metric;
  }

  /** Whether fidelity is a feature. */
  public boolean graded() {
    return fidelity.isPresent();
  }

  /** The features of a unit row, NaN where inactive, evaluated in full. */
  public double[] features(double[] unit) {
    return features(unit, full());
  }

  /** The fidelity of a full evaluation, NaN without. */
  double full() {
    return fidelity.map(Fidelity::high).orElse(Double.NaN);
  }

  /** The features of a unit row evaluated at a fidelity, whose logarithm counts. */
  public double[] features(double[] unit, double at) {
    double[] row = new double[metric.width()];
    for (int f = 0; f < features.size(); f++) {
      row[f] = features.get(f).of(unit);
    }
    fidelity.ifPresent(f -> row[features.size()] = grade(f, at));
    return row;
  }

  /** Rows of features as of evaluations in full, feature by feature. */
  double[][] inFull(double[][] rows) {
    double[][] columns = new double[metric.width()][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int f = 0; f < features.size(); f++) {
        columns[f][i] = rows[i][f];
      }
      columns[features.size()][i] = 1;
    }
    return columns;
  }

  private static double grade(Fidelity fidelity, double at) {
    double range = StrictMath.log(fidelity.high() / fidelity.low());
    double above = StrictMath.log(Math.max(at, fidelity.low()) / fidelity.low());
    return range > 0 ? Math.min(1, above / range) : 1;
  }

  /** The column whose unit coordinate a feature is, or -1. */
  public int number(int feature) {
    return feature < features.size()
            && features.get(feature) instanceof Feature.Coordinate coordinate
        ? coordinate.column
        : -1;
  }
}
