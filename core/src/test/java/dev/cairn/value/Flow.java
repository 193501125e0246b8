package dev.cairn.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the flow style of YAML, of which JSON is a part, so that tests can show values as text. */
public final class Flow {
  private final String text;
  private int at;

  private Flow(String text) {
    this.text = text;
  }

  /** The value of a text such as <code>{type: float, low: 0, of: [a, 'b c', true, null]}</code>. */
  public static Value of(String text) {
    var flow = new Flow(text);
    Value value = flow.value();
    flow.space();
    if (flow.at < text.length()) {
      throw new IllegalArgumentException("Unexpected '" + text.substring(flow.at) + "'.");
    }
    return value;
  }

  private Value value() {
    space();
    return switch (text.charAt(at)) {
      case '{' -> fields();
      case '[' -> items();
      case '"', '\'' -> Value.of(quoted());
      default -> scalar(plain(",]}"));
    };
  }

  private Value fields() {
    Map<String, Value> fields = new LinkedHashMap<>();
    at++;
    for (space(); text.charAt(at) != '}'; space()) {
      String key = "\"'".indexOf(text.charAt(at)) >= 0 ? quoted() : plain(":");
      space();
      at++;
      space();
      fields.put(key, ",}".indexOf(text.charAt(at)) >= 0 ? Value.NULL : value());
      space();
      at += text.charAt(at) == ',' ? 1 : 0;
    }
    at++;
    return Value.of(fields);
  }

  private Value items() {
    List<Value> items = new ArrayList<>();
    at++;
    for (space(); text.charAt(at) != ']'; space()) {
      items.add(value());
      space();
      at += text.charAt(at) == ',' ? 1 : 0;
    }
    at++;
    return Value.of(items);
  }

  private String quoted() {
    char quote = text.charAt(at++);
    int end = text.indexOf(quote, at);
    String quoted = text.substring(at, end);
    at = end + 1;
    return quoted;
  }

  private String plain(String ends) {
    int from = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at).strip();
  }

  private static Value scalar(String word) {
    if (word.matches("-?[0-9]+")) {
      return Value.of(Long.parseLong(word));
    }
    if (word.matches("-?[0-9.]+([eE][-+]?[0-9]+)?")) {
      return Value.of(Double.parseDouble(word));
    }
    return switch (word) {
      case "true", "false" -> Value.of(word.equals("true"));
      case "null" -> Value.NULL;
      default -> Value.of(word);
    };
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
