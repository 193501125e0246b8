package dev.cairn.integrations.sparkml;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.run.Budget;
import dev.cairn.run.Tuner;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.StructType;

/**
 * Spark ML's {@code CrossValidator} with a search space in place of a grid: chooses the params of
 * an estimator by their mean metric over folds, and fits it with the best on all rows.
 *
 * <p>A parameter of the space is the param of its name ({@code regParam}); where several stages
 * have one, in a group with the name of a stage, or written {@code logreg.regParam}; or as said by
 * {@link #bind}. Folds are those that {@code CrossValidator} makes with the same seed. Each trial
 * fits the estimator once a fold, in the cluster as always; {@code parallelism} trials at once.
 *
 * <p>With a scheduler, the number of folds is the study's fidelity, so that trials may stop after a
 * few. With a journal, fitting again continues the study; it is for the caller to see that the data
 * is the same.
 */
public final class StudyCrossValidator extends Estimator<StudyCrossValidatorModel>
    implements MLWritable {
  private static final long serialVersionUID = 1L;
  private static final String METRIC = "metricName";
  private static final String FOLDS = "folds";

  private final String uid;
  private final Param<Estimator<?>> estimator;
  private final Param<Evaluator> evaluator;
  private final Param<SearchSpace> space;
  private final StringArrayParam bindings;
  private final Param<Algorithm> sampler;
  private final Param<Algorithm> scheduler;
  private final IntParam trials;
  private final IntParam numFolds;
  private final Param<String> foldCol;
  private final IntParam parallelism;
  private final LongParam seed;
  private final Param<String> journal;
  private final Param<String> study;

  public StudyCrossValidator() {
    this(Identifiable$.MODULE$.randomUID("study"));
  }

  public StudyCrossValidator(String uid) {
    this.uid = uid;
    this.estimator = new Param<>(this, "estimator", "what is fitted");
    this.evaluator = new Param<>(this, "evaluator", "what judges it");
    this.space = new SpaceParam(this);
    this.bindings = new StringArrayParam(this, "bindings", "params of parameters: path=uid__name");
    this.sampler = new AlgorithmParam(this, "sampler", "what chooses params");
    this.scheduler = new AlgorithmParam(this, "scheduler", "what stops trials before all folds");
    this.trials = new IntParam(this, "trials", "how many the study has", ParamValidators.gtEq(1));
    this.numFolds = new IntParam(this, "numFolds", "how many folds", ParamValidators.gtEq(2));
    this.foldCol = new Param<>(this, "foldCol", "the column of folds, from 0; by chance if empty");
    this.parallelism =
        new IntParam(this, "parallelism", "how many trials run at once", ParamValidators.gtEq(1));
    this.seed = new LongParam(this, "seed", "of folds and suggestions");
    this.journal = new Param<>(this, "journal", "where the study is kept; in memory if empty");
    this.study = new Param<>(this, "study", "the name of the study");
    setDefault(bindings, new String[0]);
    setDefault(sampler, Algorithm.of("auto"));
    setDefault(scheduler, Algorithm.of("none"));
    setDefault(numFolds, 3);
    setDefault(foldCol, "");
    setDefault(parallelism, 1);
    setDefault(seed, (long) getClass().getName().hashCode());
    setDefault(journal, "");
    setDefault(study, "cross-validation");
  }

  @Override
  public String uid() {
    return uid;
  }

  public Param<Estimator<?>> estimator() {
    return estimator;
  }

  public Param<Evaluator> evaluator() {
    return evaluator;
  }

  public Param<SearchSpace> space() {
    return space;
  }

  public StringArrayParam bindings() {
    return bindings;
  }

  public Param<Algorithm> sampler() {
    return sampler;
  }

  public Param<Algorithm> scheduler() {
    return scheduler;
  }

  public IntParam trials() {
    return trials;
  }

  public IntParam numFolds() {
    return numFolds;
  }

  public Param<String> foldCol() {
    return foldCol;
  }

  public IntParam parallelism() {
    return parallelism;
  }

  public LongParam seed() {
    return seed;
  }

  public Param<String> journal() {
    return journal;
  }

  public Param<String> study() {
    return study;
  }

  public StudyCrossValidator setEstimator(Estimator<?> value) {
    return with(estimator, value);
  }

  public StudyCrossValidator setEvaluator(Evaluator value) {
    return with(evaluator, value);
  }

  public StudyCrossValidator setSpace(SearchSpace value) {
    return with(space, value);
  }

  /** Says which param a parameter of the space is, by its path. */
  public StudyCrossValidator bind(String path, Param<?> param) {
    List<String> all = new ArrayList<>(List.of(getOrDefault(bindings)));
    all.removeIf(each -> each.startsWith(path + "="));
    all.add(path + "=" + param);
    return with(bindings, all.toArray(String[]::new));
  }

  /** A sampler by its id, {@code auto} unless set. */
  public StudyCrossValidator setSampler(String id) {
    return setSampler(Algorithm.of(id));
  }

  public StudyCrossValidator setSampler(Algorithm value) {
    return with(sampler, value);
  }

  /** A scheduler by its id, {@code none} unless set. */
  public StudyCrossValidator setScheduler(String id) {
    return setScheduler(Algorithm.of(id));
  }

  public StudyCrossValidator setScheduler(Algorithm value) {
    return with(scheduler, value);
  }

  /** How many trials the study has in all. */
  public StudyCrossValidator setTrials(int value) {
    return with(trials, value);
  }

  public StudyCrossValidator setNumFolds(int value) {
    return with(numFolds, value);
  }

  /** A column that has each row's fold, from 0 to below their number. */
  public StudyCrossValidator setFoldCol(String value) {
    return with(foldCol, value);
  }

  public StudyCrossValidator setParallelism(int value) {
    return with(parallelism, value);
  }

  public StudyCrossValidator setSeed(long value) {
    return with(seed, value);
  }

  /** An address such as {@code file:/shared/cairn}, which needs {@code cairn-journals}. */
  public StudyCrossValidator setJournal(String address) {
    return with(journal, address);
  }

  /** The name of the study in its journal. */
  public StudyCrossValidator setStudy(String name) {
    return with(study, name);
  }

  private <T> StudyCrossValidator with(Param<T> param, T value) {
    set(param, value);
    return this;
  }

  /** A param that has no default; an error names it when it is not set. */
  private <T> T given(Param<T> param) {
    if (!isDefined(param)) {
      throw new IllegalArgumentException(
          "The param "
              + param.name()
              + " of "
              + uid
              + " is not set; expected "
              + param.doc()
              + ".");
    }
    return getOrDefault(param);
  }

  private int whole(IntParam param) {
    return (Integer) given(param);
  }

  private long seedGiven() {
    return (Long) given(seed);
  }

  private Bindings bound() {
    Map<String, String> explicit = new LinkedHashMap<>();
    for (String each : given(bindings)) {
      int equals = each.lastIndexOf('=');
      explicit.put(each.substring(0, equals), each.substring(equals + 1));
    }
    return Bindings.of(given(space), given(estimator), explicit);
  }

  /** The study that fitting runs. */
  private StudySpec spec() {
    Evaluator judge = given(evaluator);
    String metric = metric(judge);
    Goal goal = judge.isLargerBetter() ? Goal.maximize(metric) : Goal.minimize(metric);
    StudySpec spec =
        StudySpec.of(given(study), given(space), goal)
            .withSampler(given(sampler))
            .withScheduler(given(scheduler))
            .withSeed(seedGiven());
    boolean stops = !given(scheduler).id().equals("none");
    return stops ? spec.withFidelity(FOLDS, 1, whole(numFolds)) : spec;
  }

  private static String metric(Evaluator judge) {
    return judge.hasParam(METRIC)
        ? String.valueOf(judge.getOrDefault(judge.getParam(METRIC)))
        : "metric";
  }

  @Override
  public StudyCrossValidatorModel fit(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    Bindings bound = bound();
    StudySpec spec = spec();
    try (Journal kept = open();
        Folds folds = folds(dataset)) {
      var objective =
          new FoldsObjective(
              folds, given(estimator), given(evaluator), bound, spec.goals().get(0).name());
      Tuner.Outcome outcome =
          Tuner.of(spec)
              .journal(kept)
              .parallel(whole(parallelism))
              .run(objective, Budget.trials(whole(trials)));
      return model(dataset, bound, outcome);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Fitting " + uid + " was interrupted.", e);
    }
  }

  private Journal open() throws IOException {
    String address = given(journal);
    return address.isEmpty() ? new MemoryJournal() : Journals.open(address);
  }

  private Folds folds(Dataset<?> dataset) {
    String column = given(foldCol);
    return column.isEmpty()
        ? Folds.random(dataset, whole(numFolds), seedGiven())
        : Folds.given(dataset, whole(numFolds), column);
  }

  private StudyCrossValidatorModel model(
      Dataset<?> dataset, Bindings bound, Tuner.Outcome outcome) {
    Trial best = outcome.best().orElseThrow(() -> failed(outcome.view()));
    Model<?> fitted = given(estimator).fit(dataset, bound.map(best.configuration()));
    List<ValidatedTrial> all =
        outcome.view().finished().stream()
            .map(ValidatedTrial::of)
            .sorted(Comparator.comparingInt(ValidatedTrial::number))
            .toList();
    var model =
        new StudyCrossValidatorModel(
            uid, fitted, best.number(), whole(numFolds), all, outcome.view());
    return model.setParent(this);
  }

  private IllegalStateException failed(StudyView view) {
    String why =
        view.finished().stream().map(Trial::failure).reduce("", (first, last) -> last).strip();
    return new IllegalStateException(
        "No trial of " + uid + " went through all folds. The newest says: " + why);
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return given(estimator).transformSchema(schema);
  }

  @Override
  public StudyCrossValidator copy(ParamMap extra) {
    StudyCrossValidator copied = defaultCopy(extra);
    if (copied.isDefined(estimator)) {
      copied.setEstimator(copied.given(estimator).copy(extra));
    }
    if (copied.isDefined(evaluator)) {
      copied.setEvaluator(copied.given(evaluator).copy(extra));
    }
    return copied;
  }

  @Override
  public MLWriter write() {
    return new ValidatorWriter(this);
  }

  public static MLReader<StudyCrossValidator> read() {
    return new ValidatorReader();
  }

  public static StudyCrossValidator load(String path) {
    return read().load(path);
  }
}
