package dev.cairn.gradient.recipe;

import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Story;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.recipe.Memory.Phase;
import dev.cairn.gradient.recipe.Memory.Place;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A training by a {@link Recipe}: range test, probes, cycle; each begins with the first weights.
 */
final class Course implements Training {
  private static final double FORWARD = 1 / 3.0; // a loss without its gradient, in gradients

  private final Recipe.Options options;
  private final Start start;
  private final Hyperparameters settings;
  private final Tensors first;
  private final PacedDescent descent;
  private final Memory memory;

  Course(Recipe.Options options, Start start) {
    this.options = options;
    this.start = start;
    this.settings = Hyperparameters.of(start.configuration());
    this.first = start.problem().weights(start.draws());
    this.descent = PacedDescent.from(first);
    this.memory = new Memory(options.range(), Probes.count(options.bisections()));
  }

  RangeTest range() {
    return new RangeTest(options.from(), options.to(), memory.losses());
  }

  /** How the step that comes next goes. */
  private Pace pace() {
    Place place = memory.place();
    return switch (place.phase()) {
      case RANGE -> new Pace(range().rate(place.step()), options.low(), 0);
      case PROBE ->
          options
              .cycle(options.probe(), range().greatest(), memory.probes().next())
              .at(place.step());
      case CYCLE -> cycle(place).at(place.step());
    };
  }

  private Cycle cycle(Place place) {
    return options.cycle(place.length(), range().greatest(), memory.probes().best().decay());
  }

  @Override
  public void step() {
    Place place = memory.place();
    double loss = descent.step(start, settings, pace());
    memory.place(place.after(loss));
    if (place.phase() == Phase.RANGE) {
      memory.loss(place.step(), loss);
      if (place.step() + 1 == options.range() || range().ends(loss)) {
        begin(Phase.PROBE, 0);
      }
    } else if (place.phase() == Phase.PROBE && place.step() + 1 == options.probe()) {
      Probes before = memory.probes();
      memory.probe(new Probes.Probe(before.next(), validationLoss()));
      boolean more = before.tried().size() + 1 < Probes.count(options.bisections());
      begin(
          more ? Phase.PROBE : Phase.CYCLE,
          (int) Math.max(1, Math.ceil(start.horizon() - start.meter().gradients())));
    }
  }

  private double validationLoss() {
    Problem problem = start.problem();
    start.meter().add(FORWARD * problem.validation().size() / problem.batchSize());
    double loss =
        Torch.detached(() -> problem.validationLoss(weights(), problem.validation()).item_double());
    return Double.isFinite(loss) ? loss : Double.MAX_VALUE;
  }

  private void begin(Phase phase, int length) {
    descent.restart(first);
    memory.place(Place.begin(phase, length));
  }

  @Override
  public Tensors weights() {
    return descent.weights();
  }

  @Override
  public Hyperparameters hyperparameters() {
    return settings;
  }

  @Override
  public Tensors state() {
    return descent.tensors().and(memory.tensors());
  }

  @Override
  public Map<String, Double> notes() {
    Place place = memory.place();
    Pace pace = pace();
    var notes = new LinkedHashMap<String, Double>();
    notes.put("phase", (double) place.phase().number);
    notes.put("rate", pace.rate());
    notes.put("momentum", pace.momentum());
    notes.put("weight decay", pace.decay());
    if (!Double.isNaN(place.loss())) {
      notes.put("training loss", place.loss());
    }
    if (place.phase() != Phase.RANGE) {
      notes.put("greatest rate", range().greatest());
    }
    return notes;
  }

  @Override
  public Optional<Story> story() {
    Place place = memory.place();
    return place.phase() == Phase.CYCLE
        ? Optional.of(new Diagnosis(range(), memory.probes(), cycle(place)).story())
        : Optional.empty();
  }
}
