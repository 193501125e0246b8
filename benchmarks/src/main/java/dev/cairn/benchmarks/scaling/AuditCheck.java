package dev.cairn.benchmarks.scaling;

import dev.cairn.transfer.audit.Audit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The audit of width and depth on networks that learn a few examples by heart, as the rules have
 * them and with one change each. Arguments: {@code GROUPS SEEDS}: how many audits of so many seeds
 * each. Expected: the rules transfer and the changes do not, in every group; of normalisation, the
 * learned gains are a change (Lingle 2024).
 */
public final class AuditCheck {
  private static final int INPUTS = 8;
  private static final int[] WIDTHS = {16, 64, 256};
  private static final int[] DEPTHS = {2, 4, 8, 16, 32};
  private static final int DEEP_WIDTH = 32;
  private static final Memorised SWEEP = new Memorised(20, Students.powers(2, -13, 0));

  /** What Adam adds in one change: too much where networks are wide (Everett et al. 2024). */
  private static final double LARGE_EPSILON = 3e-2;

  private AuditCheck() {}

  public static void main(String[] arguments) {
    int groups = Integer.parseInt(arguments[0]);
    int seeds = Integer.parseInt(arguments[1]);
    Recipe width = Recipe.standard(Shape.plain(INPUTS, WIDTHS[0]));
    var wide = new LinkedHashMap<String, Recipe>();
    wide.put("width: muP", width.maximalUpdate());
    wide.put("width: muP, normalised", width.maximalUpdate().normalised(false));
    wide.put("width: muP, normalised, gains learned", width.maximalUpdate().normalised(true));
    wide.put("width: muP, large epsilon", width.maximalUpdate().withEpsilon(LARGE_EPSILON));
    wide.put("width: standard", width);
    for (Map.Entry<String, Recipe> one : wide.entrySet()) {
      for (int group = 0; group < groups; group++) {
        print(
            one.getKey(),
            SWEEP.audit(
                WIDTHS,
                size -> Shape.plain(INPUTS, size),
                one.getValue(),
                (long) group * seeds,
                seeds));
      }
    }
    Recipe depth = Recipe.standard(deep(DEPTHS[0]));
    var tall = new LinkedHashMap<String, Recipe>();
    tall.put("depth: rule", depth.depthRule());
    tall.put("depth: plain residuals", depth);
    for (Map.Entry<String, Recipe> one : tall.entrySet()) {
      for (int group = 0; group < groups; group++) {
        print(
            one.getKey(),
            SWEEP.audit(DEPTHS, AuditCheck::deep, one.getValue(), (long) group * seeds, seeds));
      }
    }
  }

  private static Shape deep(int blocks) {
    return new Shape(INPUTS, DEEP_WIDTH, blocks, 1, true);
  }

  private static void print(String what, Audit audit) {
    System.out.printf(
        Locale.ROOT,
        "%-40s %-10s drift %6.2f steps, spread %5.2f, slope %.2f (%.2f to %.2f), best %s%n",
        what,
        audit.verdict(),
        audit.drift(),
        audit.spread(),
        audit.slope().value(),
        audit.slope().low(),
        audit.slope().high(),
        audit.sizes().stream()
            .map(at -> String.format(Locale.ROOT, "%.4f", at.learningRate().value()))
            .collect(Collectors.joining(" ")));
  }
}
