package dev.cairn.transfer.time;

/**
 * A decoder of {@code layers} blocks, each with attention and a feed-forward part of two matrices.
 *
 * @param feedForward the inner width of the feed-forward part
 * @param sequence tokens of an example
 * @param batch examples of a step
 */
public record Transformer(
    int layers, int width, int heads, int feedForward, int vocabulary, int sequence, int batch)
    implements Architecture {
  public Transformer {
    Architecture.check("layers", layers);
    Architecture.check("width", width);
    Architecture.check("heads", heads);
    Architecture.check("feed_forward", feedForward);
    Architecture.check("vocabulary", vocabulary);
    Architecture.check("sequence", sequence);
    Architecture.check("batch", batch);
  }

  @Override
  public double parameters() {
    return layers * (4.0 * width * width + 2.0 * width * feedForward);
  }

  @Override
  public double tokens() {
    return (double) sequence * batch;
  }

  @Override
  public Counts step() {
    double head = (double) width / heads;
    double pairs = (double) batch * heads;
    // queries times keys and weights times values, each with its two products backward
    Counts attention =
        Counts.layer(sequence, head, sequence)
            .plus(Counts.layer(sequence, sequence, head))
            .times(pairs);
    Counts block =
        Counts.layer(tokens(), width, width)
            .times(4)
            .plus(new Counts(attention.flops(), attention.copies(), 6)) // started for all heads
            .plus(Counts.each(pairs * sequence * sequence).times(2))
            .plus(Counts.layer(tokens(), width, feedForward).times(2))
            .plus(Counts.each(tokens() * feedForward).times(2))
            .plus(Counts.each(tokens() * width).times(8)); // two norms and two additions
    return block
        .times(layers)
        .plus(Counts.layer(tokens(), width, vocabulary))
        .plus(Counts.each(tokens() * vocabulary).times(2))
        .plus(Counts.update(parameters() + (double) width * vocabulary, 6.0 * layers + 1));
  }
}
