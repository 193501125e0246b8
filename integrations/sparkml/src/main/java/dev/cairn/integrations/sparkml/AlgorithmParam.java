package dev.cairn.integrations.sparkml;

import dev.cairn.trial.Algorithm;
import dev.cairn.value.Value;
import java.util.Map;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.util.Identifiable;

/** A sampler or a scheduler as a param, saved as JSON. */
final class AlgorithmParam extends Param<Algorithm> {
  private static final long serialVersionUID = 1L;

  AlgorithmParam(Identifiable parent, String name, String doc) {
    super(parent, name, doc);
  }

  @Override
  public String jsonEncode(Algorithm algorithm) {
    return Value.of(Map.of("id", Value.of(algorithm.id()), "options", algorithm.options()))
        .toString();
  }

  @Override
  public Algorithm jsonDecode(String json) {
    Map<String, Value> fields = Json.fields(json).fields();
    Value.Fields options = (Value.Fields) fields.getOrDefault("options", Value.of(Map.of()));
    return Algorithm.of(fields.getOrDefault("id", Value.NULL).plain(), options.fields());
  }
}
