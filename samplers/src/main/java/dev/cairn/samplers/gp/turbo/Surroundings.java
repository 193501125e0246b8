package dev.cairn.samplers.gp.turbo;

import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.samplers.gp.model.Fitting;
import dev.cairn.samplers.gp.model.Quantity;
import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The trials around a region's centre and the models fitted to them, one for each quantity.
 *
 * @param quantities the objective, the constraints, and last whether a trial fails
 * @param limit the most trials of a model
 */
record Surroundings(
    Encoding encoding, List<Quantity> quantities, Warp warp, Fitting fitting, int limit) {
  private static final int EVIDENCE = 100; // the most trials of a fit

  int columns() {
    return encoding.space().size();
  }

  Warp warp(int quantity) {
    return quantity == 0 ? warp : Warp.SIGNED;
  }

  /** The trials of the region and older ones in its box; of too many, the nearest. */
  List<Trial> near(Region region) {
    double[] centre = region.best().unit();
    List<Trial> near = new ArrayList<>();
    for (int i = 0; i < region.trials().size(); i++) {
      Trial trial = region.trials().get(i);
      if (i >= region.born() || most(centre, trial.unit()) <= region.length() / 2) {
        near.add(trial);
      }
    }
    if (near.size() > limit) {
      near.sort(Comparator.comparingDouble(trial -> squares(centre, trial.unit())));
      return near.subList(0, limit);
    }
    return near;
  }

  private double most(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> gap(a, b, i)).max().orElse(0);
  }

  private double squares(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> gap(a, b, i)).map(g -> g * g).sum();
  }

  /** 1 where only one is active or categories differ. */
  private double gap(double[] a, double[] b, int column) {
    if (Double.isNaN(a[column]) || Double.isNaN(b[column])) {
      return Double.isNaN(a[column]) == Double.isNaN(b[column]) ? 0 : 1;
    }
    double gap = Math.abs(a[column] - b[column]);
    return gap == 0 || encoding.space().columns().get(column).domain().ordered() ? gap : 1;
  }

  /** The region with hyperparameters fitted from the last ones on. */
  Region fit(Region region) {
    List<Trial> near = near(region);
    double[] centre = region.best().unit();
    near.sort(Comparator.comparingDouble(trial -> squares(centre, trial.unit())));
    List<Hyperparameters> fits = new ArrayList<>();
    for (int q = 0; q < quantities.size(); q++) {
      Hyperparameters start = region.modelled() ? region.fits().get(q) : fitting.mode();
      fits.add(fit(Observed.of(encoding, quantities.get(q), near), warp(q), start));
    }
    return region.fitted(List.copyOf(fits));
  }

  private Hyperparameters fit(Observed observed, Warp shape, Hyperparameters start) {
    Observed nearest = observed.first(EVIDENCE);
    return nearest.varied()
        ? fitting.fit(nearest.rows(), shape.apply(nearest.values()), List.of(start))
        : start;
  }
}
