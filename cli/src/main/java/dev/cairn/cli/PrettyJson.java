package dev.cairn.cli;

import dev.cairn.value.Value;
import java.util.Iterator;
import java.util.Map;

/** JSON over several lines: what fits in a line stays in one. */
final class PrettyJson {
  private static final int WIDTH = 100;

  private PrettyJson() {}

  static String of(Value value) {
    var out = new StringBuilder();
    write(value, "", 0, out);
    return out.toString();
  }

  private static void write(Value value, String indent, int column, StringBuilder out) {
    String flat = flat(value);
    if (value.scalar() || column + flat.length() <= WIDTH) {
      out.append(flat);
    } else if (value instanceof Value.Items items) {
      out.append('[');
      String inner = indent + "  ";
      for (Iterator<Value> each = items.items().iterator(); each.hasNext(); ) {
        out.append('\n').append(inner);
        write(each.next(), inner, inner.length(), out);
        out.append(each.hasNext() ? "," : "\n" + indent);
      }
      out.append(']');
    } else {
      fields((Value.Fields) value, indent, out);
    }
  }

  private static void fields(Value.Fields value, String indent, StringBuilder out) {
    out.append('{');
    String inner = indent + "  ";
    for (Iterator<Map.Entry<String, Value>> each = value.fields().entrySet().iterator();
        each.hasNext(); ) {
      Map.Entry<String, Value> entry = each.next();
      String key = Value.of(entry.getKey()) + ": ";
      out.append('\n').append(inner).append(key);
      write(entry.getValue(), inner, inner.length() + key.length(), out);
      out.append(each.hasNext() ? "," : "\n" + indent);
    }
    out.append('}');
  }

  private static String flat(Value value) {
    if (value instanceof Value.Items items) {
      return String.join(", ", items.items().stream().map(PrettyJson::flat).toList())
          .transform(inside -> "[" + inside + "]");
    }
    if (value instanceof Value.Fields fields) {
      return String.join(
              ", ",
              fields.fields().entrySet().stream()
                  .map(e -> Value.of(e.getKey()) + ": " + flat(e.getValue()))
                  .toList())
          .transform(inside -> "{" + inside + "}");
    }
    return value.toString();
  }
}
