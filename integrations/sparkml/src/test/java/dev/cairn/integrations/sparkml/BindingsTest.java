package dev.cairn.integrations.sparkml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.space.Categorical;
import dev.cairn.space.Choice;
import dev.cairn.space.Group;
import dev.cairn.space.Int;
import dev.cairn.space.Node;
import dev.cairn.space.Real;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.InvalidInputException;
import java.util.Map;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.OneVsRest;
import org.apache.spark.ml.feature.PCA;
import org.apache.spark.ml.feature.Word2Vec;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.junit.jupiter.api.Test;

/** Params are looked up without a session. */
class BindingsTest {
  private final PCA pca = new PCA();
  private final Word2Vec words = new Word2Vec();
  private final LogisticRegression logistic = new LogisticRegression();
  private final Pipeline pipeline =
      new Pipeline().setStages(new PipelineStage[] {pca, words, logistic});

  private Bindings bindings(Map<String, String> explicit, Node... nodes) {
    return Bindings.of(SearchSpace.of(nodes), pipeline, explicit);
  }

  private ParamMap map(double[] row, Node... nodes) {
    SearchSpace space = SearchSpace.of(nodes);
    return Bindings.of(space, pipeline, Map.of()).map(space.configuration(row));
  }

  private static <T> Object value(ParamMap map, Param<T> param) {
    return map.get(param).get();
  }

  @Test
  void givesEachParam_theTypeThatItHas() {
    ParamMap map =
        map(
            new double[] {0.25, 3, 1, 1},
            Real.of("regParam", 0, 1),
            Int.of("k", 2, 5),
            Categorical.of("standardization", "true", "false"),
            Categorical.of("family", "auto", "binomial"));
    assertThat(value(map, logistic.regParam())).isEqualTo(0.25);
    assertThat(value(map, pca.k())).isEqualTo(3);
    assertThat(value(map, logistic.standardization())).isEqualTo(false);
    assertThat(value(map, logistic.family())).isEqualTo("binomial");
    assertThat(map.size()).isEqualTo(4);
  }

  @Test
  void findsTheStage_byItsGroup_orInTheName() {
    ParamMap map =
        map(
            new double[] {7, 9},
            Group.of("logreg", Int.of("maxIter", 1, 10)),
            Int.of("Word2Vec.maxIter", 1, 10));
    assertThat(value(map, logistic.maxIter())).isEqualTo(7);
    assertThat(value(map, words.maxIter())).isEqualTo(9);
  }

  @Test
  void findsWhatAStageHolds() {
    OneVsRest rest = new OneVsRest().setClassifier(logistic);
    SearchSpace space = SearchSpace.of(Real.of("regParam", 0, 1));
    ParamMap map = Bindings.of(space, rest, Map.of()).map(space.configuration(new double[] {0.5}));
    assertThat(value(map, logistic.regParam())).isEqualTo(0.5);
  }

  @Test
  void followsWhatIsSaidExplicitly() {
    Bindings bindings =
        bindings(Map.of("rate", words.stepSize().toString()), Real.of("rate", 0.1, 1));
    assertThat(bindings.all().get(0).param()).isEqualTo(words.stepSize());
  }

  @Test
  void leavesAnInactiveParam_asTheStageHasIt() {
    Choice choice =
        Choice.of(
            "family", Group.of("auto"), Group.of("binomial", Real.of("logreg.regParam", 0, 1)));
    assertThat(map(new double[] {0, Double.NaN}, choice).contains(logistic.regParam())).isFalse();
    assertThat(map(new double[] {1, 0.5}, choice).contains(logistic.regParam())).isTrue();
  }

  private void refuses(String said, Node node) {
    assertThatThrownBy(() -> bindings(Map.of(), node))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(said);
  }

  @Test
  void refusesAName_thatNoStageHas() {
    refuses("Did you mean 'regParam'?", Real.of("regParm", 0, 1));
    refuses("the stages are " + pipeline.uid() + ", " + pca.uid(), Real.of("regParm", 0, 1));
    refuses("is no param of a stage called pca", Real.of("pca.regParam", 0, 1));
  }

  @Test
  void refusesAName_thatSeveralStagesHave() {
    refuses(words.uid() + "__maxIter", Int.of("maxIter", 1, 10));
    refuses("bind(\"maxIter\", stage.maxIter())", Int.of("maxIter", 1, 10));
  }

  @Test
  void refusesARange_thatTheParamDoesNotAllow() {
    refuses("regParam has the value -1.0, which the param", Real.of("regParam", -1, 1));
    refuses("it is a whole number", Real.of("k", 1, 2));
    refuses("it is true or false", Categorical.of("standardization", "true", "no"));
    refuses("family has the value \"poisson\"", Categorical.of("family", "auto", "poisson"));
  }

  @Test
  void refusesLists() {
    refuses("for which Spark ML has no params", Repeat.of("layers", 1, 2, Int.of("units", 1, 2)));
  }

  @Test
  void refusesABinding_ofWhatIsNotThere() {
    Real rate = Real.of("rate", 0.1, 1);
    assertThatThrownBy(() -> bindings(Map.of("rate", "nobody__rate"), rate))
        .hasMessageContaining("bound to the param nobody__rate, which no stage has");
    String step = words.stepSize().toString();
    assertThatThrownBy(() -> bindings(Map.of("rate", step, "rates", step), rate))
        .hasMessageContaining("bound to 'rates', which is no parameter")
        .hasMessageContaining("Did you mean 'rate'?");
  }
}
