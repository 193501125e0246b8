package dev.cairn.trial;

import dev.cairn.value.Value;
import java.util.Map;

/** A sampler or scheduler by its id, with the options that were given. */
public record Algorithm(String id, Value.Fields options) {
  public static Algorithm of(String id) {
    return new Algorithm(id, new Value.Fields(Map.of()));
  }

  public static Algorithm of(String id, Map<String, Value> options) {
    return new Algorithm(id, new Value.Fields(options));
  }
}
