package dev.cairn.transfer.study;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Configuration;
import dev.cairn.space.Domain;
import dev.cairn.space.Prior;
import dev.cairn.transfer.fit.Interval;
import dev.cairn.transfer.fit.ScalingFit;
import dev.cairn.transfer.fit.SettingLaw;
import dev.cairn.transfer.fit.Sweep;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.value.InvalidInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a study starts that others of smaller sizes predict: laws of the best settings are fitted
 * to those, and what they say at the size of the new study, with its interval, becomes a prior over
 * the optimum and the first configuration. Priors fade, so that a wrong prediction costs some
 * trials and no more.
 *
 * <p>Predicted are the numbers that all of the studies search on a logarithmic scale and that have
 * no prior yet. In the first configuration, everything else is as in the best trial of the study
 * that is nearest in size. Equal for equal input.
 *
 * @param spec the new study with the priors, and the names of those that they are from
 * @param first what to try first
 * @param reason where it comes from, for its lineage
 * @param notes what to know before trusting it
 */
public record Start(
    StudySpec spec,
    Configuration first,
    List<Predicted> settings,
    String reason,
    List<String> notes) {
  private static final int RESAMPLES = 500;
  private static final double NORMAL = 1.96; // deviations to either side that hold 95 %

  /** The least deviation of a logarithm: a factor of 2 to either side in 95 of 100. */
  private static final double LEAST = Math.log(2) / NORMAL;

  /** Where as many sizes as coefficients say nothing of how far a law is off: a factor of 4. */
  private static final double UNTESTED = 2 * LEAST;

  /** A setting with what the laws say of it, and what is made of that. */
  public record Predicted(String setting, Interval interval, Prior prior) {}

  public Start {
    settings = List.copyOf(settings);
    notes = List.copyOf(notes);
  }

  /** Predicts a study from others, all of which declare their size. */
  public static Start of(StudySpec large, List<StudyView> others) {
    List<StudySpec> specs = others.stream().map(StudyView::spec).toList();
    check(large, specs);
    var all = new ArrayList<StudySpec>(specs);
    all.add(large);
    DeclaredSizes.names(all);
    List<String> sizes = DeclaredSizes.varying(specs, large);
    StudySweeps sweeps =
        StudySweeps.common(
            all.stream().map(StudySpec::space).toList(),
            List.copyOf(large.space().priors().keySet()));
    List<Sweep> runs =
        others.stream().map(o -> sweeps.sweep(o, o.spec().size().in(sizes))).toList();
    ScalingFit fit = ScalingFit.of(sweeps.settings(), runs, RESAMPLES, 0);
    List<Double> at = large.size().in(sizes);
    boolean tested = runs.stream().map(Sweep::sizes).distinct().count() > sizes.size() + 1;
    var notes = new ArrayList<String>();
    List<Predicted> settings =
        fit.laws().stream().map(law -> predicted(law, at, large, tested, notes)).toList();
    if (!tested) {
      notes.add(
          "There are as many sizes as coefficients, so that nothing says whether the laws hold;"
              + " priors are wide for that. A study of one more size would tell.");
    }
    StudyView nearest = nearest(others, sizes, at);
    StudySpec spec =
        large.withStart(
            specs.stream().map(StudySpec::name).toList(),
            settings.stream().collect(Collectors.toMap(Predicted::setting, Predicted::prior)));
    return new Start(
        spec,
        First.of(spec.space(), settings, nearest),
        settings,
        reason(large, specs, settings, nearest),
        notes);
  }

  /** A study as it is gone on with: the priors that it was started with stay, whatever they are. */
  public static StudySpec continued(StudySpec now, StudySpec was) {
    require(
        now.from().isEmpty() || now.from().equals(was.from()),
        "from",
        "The study %s exists and was started %s, not from %s; give it another name, or start it anew"
            + " with --fresh.",
        now.name(),
        was.from().isEmpty() ? "from nothing" : "from " + String.join(", ", was.from()),
        String.join(", ", now.from()));
    Map<String, Prior> kept = new LinkedHashMap<>(was.space().priors());
    kept.keySet().removeAll(now.space().priors().keySet());
    return was.from().isEmpty() ? now : now.withStart(was.from(), kept);
  }

  private static void check(StudySpec large, List<StudySpec> others) {
    require(
        others.stream().map(StudySpec::name).distinct().count() == others.size()
            && others.stream().noneMatch(other -> other.name().equals(large.name())),
        "from",
        "A study is named twice in from, or starts from itself; expected other studies, each once.");
    for (StudySpec other : others) {
      require(
          large.goals().size() == 1 && other.goals().equals(large.goals()),
          "from",
          "The study %s is for %s and %s for %s; expected one objective, the same in all.",
          large.name(),
          shown(large.goals()),
          other.name(),
          shown(other.goals()));
    }
  }

  private static String shown(List<Goal> goals) {
    return goals.stream()
        .map(goal -> (goal.maximize() ? "the most " : "the least ") + goal.name())
        .collect(Collectors.joining(" and "));
  }

  private static Predicted predicted(
      SettingLaw law, List<Double> at, StudySpec large, boolean tested, List<String> notes) {
    Interval interval = law.at(at);
    Domain domain = large.space().column(law.setting()).orElseThrow().domain();
    require(
        domain.meets(interval.low(), interval.high()),
        law.setting(),
        "The prediction of %s is %s, none of which is within %s to %s; change the range, or give the"
            + " parameter a prior of your own, which leaves it out.",
        law.setting(),
        shown(interval),
        Shown.number(domain.low()),
        Shown.number(domain.high()));
    double mean = domain.clamp(interval.value());
    if (mean != interval.value()) {
      notes.add(
          "The prediction of %s, %s, is beyond its range; the search starts at its end."
              .formatted(law.setting(), shown(interval)));
    }
    double deviation = Math.log(interval.high() / interval.low()) / (2 * NORMAL);
    return new Predicted(
        law.setting(), interval, new Prior(mean, Math.max(deviation, tested ? LEAST : UNTESTED)));
  }

  private static StudyView nearest(List<StudyView> studies, List<String> sizes, List<Double> at) {
    return studies.stream()
        .filter(study -> Ranking.best(study).isPresent())
        .min(Comparator.comparingDouble(study -> distance(study.spec().size().in(sizes), at)))
        .orElseThrow(() -> new InvalidInputException("from", "No trial is complete."));
  }

  private static double distance(List<Double> one, List<Double> other) {
    double sum = 0;
    for (int i = 0; i < one.size(); i++) {
      sum += Math.pow(Math.log(one.get(i) / other.get(i)), 2);
    }
    return sum;
  }

  private static String reason(
      StudySpec large, List<StudySpec> others, List<Predicted> settings, StudyView nearest) {
    return "predicted for %s by %s: %s; the rest as best in %s"
        .formatted(
            sizes(large),
            others.stream()
                .map(other -> other.name() + " (" + sizes(other) + ")")
                .collect(Collectors.joining(", ")),
            settings.stream()
                .map(one -> one.setting() + " " + shown(one.interval()))
                .collect(Collectors.joining(", ")),
            nearest.spec().name());
  }

  private static String sizes(StudySpec spec) {
    return spec.size().values().entrySet().stream()
        .map(entry -> entry.getKey() + " " + Shown.number(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String shown(Interval interval) {
    return "%s (%s to %s)"
        .formatted(
            Shown.number(interval.value()),
            Shown.number(interval.low()),
            Shown.number(interval.high()));
  }
}
