package dev.cairn.gradient.perceptron;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.problem.ProblemProvider;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.integrations.tabular.TabularData;
import dev.cairn.value.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Makes fully connected networks on a CSV file known as {@code perceptron}. */
public final class PerceptronProvider implements ProblemProvider {
  @Override
  public String id() {
    return "perceptron";
  }

  @Override
  public String summary() {
    return "trains a fully connected network on a CSV file";
  }

  @Override
  public Problem open(Section settings, Path directory) throws IOException {
    Path data = directory.resolve(settings.text("data")).normalize();
    require(
        Files.isReadable(data),
        settings.path("data"),
        "The data file %s was not found or cannot be read; its name is relative to the study file.",
        data);
    String target = settings.text("target");
    Network network = Network.read(settings);
    settings.close();
    TabularData all = TabularData.read(new TabularData.Source(settings.path(), data, target));
    for (float cell : all.cells()) {
      require(
          Float.isFinite(cell),
          settings.path("data"),
          "%s has missing cells; expected a number in each. Fill them in first.",
          data);
    }
    return problem(network, all, settings);
  }

  private static Problem problem(Network network, TabularData all, Section settings) {
    boolean classes = network.classification();
    List<TabularData> tested = all.holdOut(network.test(), classes, network.seed());
    List<TabularData> judged =
        tested.get(1).holdOut(network.validation(), classes, network.seed() + 1);
    TabularData training = judged.get(1);
    Standard columns = Standard.of(training);
    int outputs = 1;
    if (classes) {
      for (float target : all.target()) {
        require(
            target >= 0 && target == Math.rint(target) && target < 10_000,
            settings.path("target"),
            "The target has the class %s; expected whole numbers from 0.",
            target);
        outputs = Math.max(outputs, (int) target + 1);
      }
    }
    int batch = network.batch() <= 0 ? training.rows() : network.batch();
    return new Perceptron(
        classes,
        network.widths(all.features().size(), outputs),
        network.activation(),
        batch,
        batch(training, columns, classes),
        batch(judged.get(0), columns, classes),
        batch(tested.get(0), columns, classes));
  }

  private static Batch batch(TabularData rows, Standard columns, boolean classes) {
    Tensor inputs = Torch.of(columns.inputs(rows), rows.rows(), rows.features().size());
    return new Batch(
        inputs, classes ? Torch.of(classes(rows)) : Torch.of(columns.targets(rows), rows.rows()));
  }

  private static long[] classes(TabularData rows) {
    long[] classes = new long[rows.rows()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (long) rows.target()[i];
    }
    return classes;
  }
}
