package dev.cairn.integrations.sparkml;

import dev.cairn.space.SearchSpace;
import dev.cairn.space.SpaceFormat;
import dev.cairn.value.Section;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.util.Identifiable;

/** A search space as a param, saved as JSON. */
final class SpaceParam extends Param<SearchSpace> {
  private static final long serialVersionUID = 1L;

  SpaceParam(Identifiable parent) {
    super(parent, "space", "what is tuned, by names of params");
  }

  @Override
  public String jsonEncode(SearchSpace space) {
    return SpaceFormat.write(space).toString();
  }

  @Override
  public SearchSpace jsonDecode(String json) {
    return SpaceFormat.read(Section.of("space", Json.fields(json)));
  }
}
