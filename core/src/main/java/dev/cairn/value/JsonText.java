package dev.cairn.value;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes JSON text (RFC 8259). */
final class JsonText {
  private JsonText() {}

  static String array(List<Value> items) {
    var joiner = new StringJoiner(",", "[", "]");
    items.forEach(item -> joiner.add(item.toString()));
    return joiner.toString();
  }

  static String object(Map<String, Value> fields) {
    var joiner = new StringJoiner(",", "{", "}");
    fields.forEach((name, value) -> joiner.add(quoted(name) + ":" + value));
    return joiner.toString();
  }

  static String quoted(String text) {
    var out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      escape(text.charAt(i), out);
    }
    return out.append('"').toString();
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < 0x20 || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
