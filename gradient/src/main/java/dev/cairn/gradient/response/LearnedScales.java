package dev.cairn.gradient.response;

import dev.cairn.gradient.optimizer.Adam;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Normal around where the hyperparameters stand, with a standard deviation for each that is learned
 * along: the validation loss under such draws, less a multiple of their entropy, makes it as wide
 * as the loss is flat (MacKay et al. 2019, eq. 13).
 *
 * @param logarithms of the standard deviations, one a dial
 * @param adam moves them
 * @param entropyWeight how much entropy counts against the validation loss
 */
record LearnedScales(Tensors logarithms, Optimizer.State adam, double entropyWeight)
    implements Neighbourhood {

  static LearnedScales of(List<Dial> dials, double scale, double rate, double entropyWeight) {
    Tensors logarithms =
        new Tensors(dials.stream().map(dial -> Torch.of(Math.log(scale))).toList()).leaves();
    var adam = new Adam(new Adam.Options(rate, 0.9, 0.999, 1e-8));
    return new LearnedScales(logarithms, adam.start(logarithms), entropyWeight);
  }

  @Override
  public Tensors draw(Hyperparameters settings, Draws draws) {
    return judged(settings, draws).detached();
  }

  @Override
  public Tensors judged(Hyperparameters settings, Draws draws) {
    return settings.mapCoordinates(
        (dial, at) -> {
          Tensor scale = logarithms.get(settings.dials().indexOf(dial)).exp();
          return dial.confined(at.add(draws.normal(at.shape()).mul(scale)));
        });
  }

  @Override
  public Tensors scales() {
    return logarithms;
  }

  /** The entropy of a normal law is the logarithm of its deviation, and a constant. */
  @Override
  public void step(Tensors gradient) {
    double weight = entropyWeight;
    adam.step(logarithms, gradient.map(each -> each.sub(Torch.of(weight))), 1);
  }

  @Override
  public Tensors tensors() {
    return logarithms.and(adam.tensors());
  }
}
