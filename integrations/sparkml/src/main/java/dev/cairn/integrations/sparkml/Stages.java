package dev.cairn.integrations.sparkml;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamPair;
import org.apache.spark.ml.param.Params;

/**
 * All that has params in an estimator: itself, the stages of a pipeline, and what those hold, such
 * as the classifier of a {@code OneVsRest}.
 */
record Stages(List<Params> all) {
  static Stages of(Params root) {
    List<Params> found = new ArrayList<>();
    collect(root, found);
    return new Stages(List.copyOf(found));
  }

  private static void collect(Params stage, List<Params> found) {
    found.add(stage);
    for (ParamPair<?> pair : stage.extractParamMap().toList()) {
      if (pair.value() instanceof Params held) {
        collect(held, found);
      } else if (pair.value() instanceof Params[] many) {
        for (Params held : many) {
          collect(held, found);
        }
      }
    }
  }

  /** Those with a param of this name, of the stage that is named, if one is. */
  List<Param<?>> params(String stage, String name) {
    List<Param<?>> params = new ArrayList<>();
    for (Params each : all) {
      if (each.hasParam(name) && (stage.isEmpty() || called(each, stage))) {
        params.add(each.getParam(name));
      }
    }
    return params;
  }

  /** By its uid, by that without its random part, or by its class. */
  private static boolean called(Params stage, String name) {
    String uid = stage.uid();
    int random = uid.lastIndexOf('_');
    return name.equals(uid)
        || name.equals(random < 0 ? uid : uid.substring(0, random))
        || name.equals(stage.getClass().getSimpleName());
  }

  List<String> uids() {
    return all.stream().map(Params::uid).toList();
  }

  List<String> names() {
    return all.stream()
        .flatMap(stage -> List.of(stage.params()).stream())
        .map(Param::name)
        .distinct()
        .sorted()
        .toList();
  }
}
