package dev.cairn.value;

import static dev.cairn.value.InvalidInputException.require;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An id with options as a file writes it: {@code asha}, or {@code {id: asha, eta: 4}}; whoever has
 * the id reads the options.
 */
public record Named(String id, Value.Fields options) {
  private static final String ID = "id";

  /** Reads either form; the example is an id that the error shows. */
  public static Named read(String path, Value value, String example) {
    if (value instanceof Value.Text id) {
      return new Named(id.text(), new Value.Fields(Map.of()));
    }
    require(
        value instanceof Value.Fields,
        path,
        "%s must be an id, or a mapping such as {id: %s}, but is %s.",
        path,
        example,
        value);
    String id = Section.of(path, value).text(ID);
    Map<String, Value> options = new LinkedHashMap<>(((Value.Fields) value).fields());
    options.remove(ID);
    return new Named(id, new Value.Fields(options));
  }

  /** The shorter form that says it. */
  public Value toValue() {
    if (options.fields().isEmpty()) {
      return Value.of(id);
    }
    var fields = new LinkedHashMap<String, Value>();
    fields.put(ID, Value.of(id));
    fields.putAll(options.fields());
    return Value.of(fields);
  }
}
