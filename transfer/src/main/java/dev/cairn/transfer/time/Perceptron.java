package dev.cairn.transfer.time;

/**
 * A multilayer perceptron with {@code layers} hidden layers of one width.
 *
 * @param batch examples of a step
 */
public record Perceptron(int inputs, int width, int layers, int outputs, int batch)
    implements Architecture {
  public Perceptron {
    Architecture.check("inputs", inputs);
    Architecture.check("width", width);
    Architecture.check("layers", layers);
    Architecture.check("outputs", outputs);
    Architecture.check("batch", batch);
  }

  @Override
  public double parameters() {
    double hidden = (layers - 1.0) * (width + 1.0) * width;
    return (inputs + 1.0) * width + hidden + (width + 1.0) * outputs;
  }

  @Override
  public double tokens() {
    return batch;
  }

  @Override
  public Counts step() {
    return Counts.layer(batch, inputs, width)
        .plus(Counts.layer(batch, width, width).times(layers - 1.0))
        .plus(Counts.layer(batch, width, outputs))
        .plus(Counts.each((double) batch * width).times(2.0 * layers))
        .plus(Counts.update(parameters(), 2.0 * (layers + 1)));
  }
}
