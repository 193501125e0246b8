package dev.cairn.transfer.parametrization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MaximalUpdateTest {
  private static final double R = 16;
  private static final Weight INPUT = new Weight(1, R);
  private static final Weight HIDDEN = new Weight(R, R);
  private static final Weight OUTPUT = new Weight(R, 1);

  /** Table 8 of Yang et al. 2022, as factors for a network R times wider than the base. */
  @Test
  void multipliers_areThoseOfTable8() {
    var adam = new MaximalUpdate(Optimizer.ADAM, Form.MULTIPLIER);
    assertThat(adam.of(INPUT)).isEqualTo(new Multipliers(1, 1, 1));
    assertThat(adam.of(HIDDEN)).isEqualTo(new Multipliers(0.25, 1, 1 / R));
    assertThat(adam.of(OUTPUT)).isEqualTo(new Multipliers(1, 1 / R, 1));
    var sgd = new MaximalUpdate(Optimizer.SGD, Form.MULTIPLIER);
    assertThat(sgd.of(INPUT)).isEqualTo(new Multipliers(1, 1, R));
    assertThat(sgd.of(HIDDEN)).isEqualTo(new Multipliers(0.25, 1, 1));
    assertThat(sgd.of(OUTPUT)).isEqualTo(new Multipliers(1, 1 / R, R));
  }

  /** Table 3 of Yang et al. 2022. */
  @Test
  void plainForm_isThatOfTable3() {
    var adam = new MaximalUpdate(Optimizer.ADAM, Form.PLAIN);
    assertThat(adam.of(OUTPUT)).isEqualTo(new Multipliers(1 / R, 1, 1 / R));
    var sgd = new MaximalUpdate(Optimizer.SGD, Form.PLAIN);
    assertThat(sgd.of(OUTPUT)).isEqualTo(new Multipliers(1 / R, 1, 1 / R));
  }

  /**
   * A multiplier m is the same as weights m times as large that learn m (Adam) or m² (SGD) times.
   */
  @Test
  void bothForms_trainTheSameFunction() {
    for (Optimizer optimizer : Optimizer.values()) {
      int power = optimizer == Optimizer.SGD ? 2 : 1;
      for (Weight weight : new Weight[] {INPUT, HIDDEN, OUTPUT, new Weight(1, 1)}) {
        Multipliers one = new MaximalUpdate(optimizer, Form.MULTIPLIER).of(weight);
        Multipliers other = new MaximalUpdate(optimizer, Form.PLAIN).of(weight);
        assertThat(one.forward() * one.initialization())
            .isCloseTo(other.forward() * other.initialization(), within(1e-15));
        assertThat(Math.pow(one.forward(), power) * one.learningRate())
            .isCloseTo(Math.pow(other.forward(), power) * other.learningRate(), within(1e-15));
      }
    }
  }

  @Test
  void roles_followFromWhatGrows() {
    assertThat(Weight.of(784, 256, 784, 1024).role()).isEqualTo(Weight.Role.INPUT);
    assertThat(Weight.of(256, 256, 1024, 1024).role()).isEqualTo(Weight.Role.HIDDEN);
    assertThat(Weight.of(256, 10, 1024, 10).role()).isEqualTo(Weight.Role.OUTPUT);
    assertThat(Weight.of(3, 3, 3, 3).role()).isEqualTo(Weight.Role.FIXED);
  }

  @Test
  void attention_isTheUsualAtTheBase_andFallsAsOneOverTheSize() {
    assertThat(MaximalUpdate.attention(64, 64)).isEqualTo(0.125);
    assertThat(MaximalUpdate.attention(64, 128)).isEqualTo(8.0 / 128); // mup: 8 / d
  }

  @Test
  void depth_scalesBranchesAndAdamByTheRoot_andLeavesSgd() {
    var depth = new Depth(4, 64);
    assertThat(depth.branch(Optimizer.ADAM)).isEqualTo(new Multipliers(1, 0.25, 0.25));
    assertThat(depth.branch(Optimizer.SGD)).isEqualTo(new Multipliers(1, 0.25, 1));
    assertThat(Depth.doubt(1)).isEmpty();
    assertThat(Depth.doubt(2)).isPresent();
  }
}
