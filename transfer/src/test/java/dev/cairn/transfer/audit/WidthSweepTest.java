package dev.cairn.transfer.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.transfer.parametrization.Form;
import dev.cairn.transfer.parametrization.MaximalUpdate;
import dev.cairn.transfer.parametrization.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Networks that are trained, at widths of 16 to 256. */
@Tag("slow")
class WidthSweepTest {
  private static final int[] WIDTHS = {16, 64, 256};
  private static final int STEPS = 20;

  private static Audit audit(Optional<MaximalUpdate> rule) {
    List<Observation> observations = new ArrayList<>();
    for (int width : WIDTHS) {
      for (int i = -12; i <= -1; i++) {
        double rate = Math.pow(2, i);
        for (long seed = 0; seed < 3; seed++) {
          double loss = new SmallNet(width, rule, seed).train(rate, STEPS);
          observations.add(new Observation(width, rate, loss, seed));
        }
      }
    }
    return Audit.of(observations);
  }

  @Test
  void bestRate_staysWithinAStep_inTheMaximalUpdateParametrisation() {
    Audit audit = audit(Optional.of(new MaximalUpdate(Optimizer.ADAM, Form.MULTIPLIER)));
    assertThat(audit.verdict()).as(audit.toString()).isEqualTo(Verdict.TRANSFERS);
  }

  @Test
  void bestRate_falls_inTheStandardParametrisation() {
    Audit audit = audit(Optional.empty());
    assertThat(audit.verdict()).as(audit.toString()).isEqualTo(Verdict.SHIFTED);
    assertThat(audit.drift()).isLessThan(-2);
  }

  /** The coordinate check: what training changes in a feature does not depend on width. */
  @Test
  void features_changeAsMuchAtEveryWidth() {
    var rule = Optional.of(new MaximalUpdate(Optimizer.ADAM, Form.MULTIPLIER));
    assertThat(slope(rule)).isBetween(-0.1, 0.1);
    assertThat(slope(Optional.empty())).isGreaterThan(0.3);
  }

  /** The exponent of the change over the width, from the narrowest to the widest. */
  private static double slope(Optional<MaximalUpdate> rule) {
    int last = WIDTHS.length - 1;
    return Math.log(change(WIDTHS[last], rule) / change(WIDTHS[0], rule))
        / Math.log((double) WIDTHS[last] / WIDTHS[0]);
  }

  private static double change(int width, Optional<MaximalUpdate> rule) {
    double sum = 0;
    for (long seed = 0; seed < 5; seed++) {
      var net = new SmallNet(width, rule, seed);
      double[][] before = net.features();
      net.train(0.01, 3);
      double[][] after = net.features();
      for (int e = 0; e < before.length; e++) {
        for (int i = 0; i < width; i++) {
          sum += Math.abs(after[e][i] - before[e][i]) / (before.length * (double) width);
        }
      }
    }
    return sum;
  }
}
