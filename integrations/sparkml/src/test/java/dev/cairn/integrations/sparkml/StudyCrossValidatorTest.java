package dev.cairn.integrations.sparkml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.State;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.evaluation.BinaryClassificationEvaluator;
import org.apache.spark.ml.feature.StandardScaler;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a table of tumours, beside Spark's own cross-validator. */
@Tag("slow")
@Timeout(900)
class StudyCrossValidatorTest {
  private static final long SEED = 7;

  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // JUnit sets it before the first test
  private static SparkSession session;

  @SuppressWarnings("NullAway.Init") // JUnit sets it before the first test
  private static Dataset<Row> table;

  @SuppressWarnings("NullAway.Init") // JUnit sets it before the first test
  private static VectorAssembler assembler;

  @BeforeAll
  static void start() {
    session =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .getOrCreate();
    table =
        session
            .read()
            .option("header", "true")
            .option("inferSchema", "true")
            .csv("../../examples/data/breast_cancer.csv")
            .coalesce(1)
            .cache();
    String[] features =
        Arrays.stream(table.columns())
            .filter(name -> !name.equals("benign"))
            .toArray(String[]::new);
    assembler = new VectorAssembler().setInputCols(features).setOutputCol("raw");
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  private final LogisticRegression logistic =
      new LogisticRegression().setLabelCol("benign").setMaxIter(3);
  private final Pipeline pipeline =
      new Pipeline()
          .setStages(
              new PipelineStage[] {
                assembler,
                new StandardScaler().setInputCol("raw").setOutputCol("features"),
                logistic
              });
  private final BinaryClassificationEvaluator evaluator =
      new BinaryClassificationEvaluator().setLabelCol("benign");

  private StudyCrossValidator validator() {
    // snippet: cross-validate
    StudyCrossValidator validator =
        new StudyCrossValidator()
            .setEstimator(pipeline)
            .setEvaluator(evaluator)
            .setSpace(
                SearchSpace.of(Real.log("regParam", 1e-4, 10), Real.of("elasticNetParam", 0, 1)))
            .setSampler("random")
            .setTrials(4)
            .setNumFolds(3)
            .setSeed(SEED);
    // end
    return validator;
  }

  private static List<Double> predictions(Dataset<Row> transformed) {
    return transformed.select("prediction").collectAsList().stream()
        .map(row -> row.getDouble(0))
        .toList();
  }

  /** What a trial's JSON says, as Spark's grid would. */
  private ParamMap params(ValidatedTrial trial) {
    var settings = Json.fields(trial.configuration()).fields();
    return new ParamMap()
        .put(logistic.regParam().w(settings.getOrDefault("regParam", Value.NULL).number()))
        .put(
            logistic
                .elasticNetParam()
                .w(settings.getOrDefault("elasticNetParam", Value.NULL).number()));
  }

  @Test
  void equalsCrossValidator_onTheSameParamMaps() {
    StudyCrossValidatorModel ours = validator().setParallelism(2).fit(table);
    ParamMap[] grid = ours.trials().stream().map(this::params).toArray(ParamMap[]::new);
    CrossValidatorModel theirs =
        new CrossValidator()
            .setEstimator(pipeline)
            .setEvaluator(evaluator)
            .setEstimatorParamMaps(grid)
            .setNumFolds(3)
            .setParallelism(2)
            .setSeed(SEED)
            .fit(table);
    assertThat(ours.avgMetrics()).hasSize(4).containsExactly(theirs.avgMetrics(), within(1e-12));
    assertThat(predictions(ours.transform(table))).isEqualTo(predictions(theirs.transform(table)));
    double highest = Arrays.stream(theirs.avgMetrics()).max().orElseThrow();
    assertThat(ours.trials().get(ours.best()).average()).isCloseTo(highest, within(1e-12));
    assertThat(highest).isGreaterThan(0.9);
    assertThat(ours.study().orElseThrow().finished()).hasSize(4);
  }

  @Test
  void stopsOverFolds_asTheSchedulerSays() {
    StudyCrossValidatorModel model =
        validator().setTrials(6).setScheduler("asha").setNumFolds(3).fit(table);
    var view = model.study().orElseThrow();
    assertThat(view.finished()).noneMatch(trial -> trial.state() == State.FAILED);
    assertThat(view.evaluations()).isLessThan(view.asked());
    assertThat(model.trials().get(model.best()).metrics()).hasSize(3);
    assertThat(Arrays.stream(model.avgMetrics()).filter(Double::isNaN).count())
        .isEqualTo(model.trials().stream().filter(trial -> trial.metrics().size() < 3).count());
  }

  @Test
  void goesOn_withTheStudyOfItsJournal() {
    String journal = "file:" + folder.resolve("journal");
    StudyCrossValidator validator =
        validator().setNumFolds(2).setJournal(journal).setStudy("tumours");
    List<ValidatedTrial> one = validator.setTrials(1).fit(table).trials();
    List<ValidatedTrial> two = validator.setTrials(2).fit(table).trials();
    assertThat(two).hasSize(2).startsWith(one.toArray(ValidatedTrial[]::new));
  }

  @Test
  void takesFolds_fromAColumn() {
    Dataset<Row> folded = table.withColumn("part", table.col("mean_radius").cast("int").mod(2));
    StudyCrossValidatorModel model =
        validator().setTrials(1).setNumFolds(2).setFoldCol("part").fit(folded);
    assertThat(model.trials().get(0).metrics()).hasSize(2);
  }

  @Test
  void isSaved_asAStageOfAPipeline() throws Exception {
    Pipeline outer =
        new Pipeline()
            .setStages(
                new PipelineStage[] {
                  validator().setTrials(2).setNumFolds(2).bind("regParam", logistic.regParam())
                });
    PipelineModel fitted = outer.fit(table);
    String unfittedPath = folder.resolve("unfitted").toString();
    String fittedPath = folder.resolve("fitted").toString();
    outer.save(unfittedPath);
    fitted.save(fittedPath);

    PipelineModel loaded = PipelineModel.load(fittedPath);
    assertThat(predictions(loaded.transform(table)))
        .isEqualTo(predictions(fitted.transform(table)));
    var before = (StudyCrossValidatorModel) fitted.stages()[0];
    var after = (StudyCrossValidatorModel) loaded.stages()[0];
    assertThat(after.trials()).isEqualTo(before.trials());
    assertThat(after.avgMetrics()).isEqualTo(before.avgMetrics());
    assertThat(after.best()).isEqualTo(before.best());

    // the same study of the same data, from what was read
    var again = (StudyCrossValidatorModel) Pipeline.load(unfittedPath).fit(table).stages()[0];
    assertThat(again.trials()).isEqualTo(before.trials());
  }

  @Test
  void copies_withExtraParams() {
    StudyCrossValidator validator = validator();
    StudyCrossValidator copy =
        validator.copy(new ParamMap().put(validator.trials().w(9)).put(logistic.maxIter().w(2)));
    assertThat(copy.getOrDefault(copy.trials())).isEqualTo(9);
    assertThat(validator.getOrDefault(validator.trials())).isEqualTo(4);
    Pipeline inner = (Pipeline) copy.getOrDefault(copy.estimator());
    var last = (LogisticRegression) inner.getStages()[2];
    assertThat(last.getMaxIter()).isEqualTo(2);
    assertThat(logistic.getMaxIter()).isEqualTo(3);
  }

  @Test
  void says_whatIsMissing_andWhatIsWrong() {
    assertThatThrownBy(() -> new StudyCrossValidator().setEstimator(pipeline).fit(table))
        .hasMessageContaining("The param space of ")
        .hasMessageContaining("is not set");
    assertThatThrownBy(
            () -> validator().setSpace(SearchSpace.of(Real.of("regparam", 0, 1))).fit(table))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("Did you mean 'regParam'?");
    assertThatThrownBy(() -> validator().setSampler("randm").fit(table))
        .hasMessageContaining("Did you mean 'random'?");
    assertThatThrownBy(() -> validator().setTrials(0)).isInstanceOf(IllegalArgumentException.class);
    logistic.setLabelCol("mean_radius");
    assertThatThrownBy(() -> validator().setTrials(1).fit(table))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("No trial of ");
  }
}
