package dev.cairn.cli;

import dev.cairn.transfer.Validity;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/**
 * What a command answers, as JSON or as text: names with values, and tables where a value is an
 * array of objects.
 *
 * @param notes what to know before trusting it
 */
record Answer(Map<String, Value> fields, List<String> notes) {
  private static final String VALUE = "value";
  private static final String LOW = "low";
  private static final String HIGH = "high";

  static Answer of(Map<String, Value> fields, String source, List<String> notes) {
    var all = new LinkedHashMap<>(fields);
    all.put("source", Value.of(source));
    return new Answer(all, notes);
  }

  /** With where the law was measured, and what is outside of that. */
  static Answer of(Map<String, Value> fields, Validity validity, List<String> outside) {
    var ranges = new LinkedHashMap<String, Value>();
    validity.ranges().forEach(range -> ranges.put(range.name(), range(range.low(), range.high())));
    var all = new LinkedHashMap<>(fields);
    all.put("validity", Value.of(ranges));
    all.put("within", Value.of(outside.isEmpty()));
    return of(all, validity.source(), outside);
  }

  private static Value range(double low, double high) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put(LOW, Value.of(low));
    fields.put(HIGH, Value.of(high));
    return Value.of((Map<String, Value>) fields);
  }

  /** A value with its interval. */
  static Value interval(double value, double low, double high) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put(VALUE, Value.of(value));
    fields.put(LOW, Value.of(low));
    fields.put(HIGH, Value.of(high));
    return Value.of((Map<String, Value>) fields);
  }

  /** The word for a constant. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  Answer with(List<String> more) {
    var all = new ArrayList<>(notes);
    all.addAll(more);
    return new Answer(fields, all);
  }

  /** Prints it as is wanted; notes go beside the text and into the JSON. */
  int print(ParseResult given, Console console) {
    if (given.hasMatchedOption(Flags.JSON)) {
      var all = new LinkedHashMap<>(fields);
      all.put("notes", Value.of(notes.stream().map(Value::of).toList()));
      console.out().println(Value.of(all));
    } else {
      console.out().print(text());
      notes.forEach(note -> console.say("Note: " + note));
    }
    return Command.DONE;
  }

  private String text() {
    var names = new Table();
    var tables = new StringBuilder();
    fields.forEach(
        (name, value) -> {
          if (value instanceof Value.Items items && !items.items().isEmpty()) {
            tables.append('\n').append(table(name, items));
          } else {
            names.row(name, shown(value));
          }
        });
    return names.toString() + tables;
  }

  private static String table(String name, Value.Items items) {
    var table = new Table();
    List<Map<String, Value>> rows =
        items.items().stream().map(item -> ((Value.Fields) item).fields()).toList();
    List<String> keys = List.copyOf(rows.get(0).keySet());
    table.row(keys.stream().map(key -> key.toUpperCase(Locale.ROOT)).toList());
    for (Map<String, Value> row : rows) {
      table.row(keys.stream().map(key -> shown(row.getOrDefault(key, Value.NULL))).toList());
    }
    return name + "\n" + table;
  }

  private static String shown(Value value) {
    if (value instanceof Value.Fields fields) {
      return shown(fields.fields());
    }
    if (value instanceof Value.Items items) {
      return items.items().stream().map(Answer::shown).collect(Collectors.joining(", "));
    }
    return value.equals(Value.NULL) ? "-" : Numbers.text(value);
  }

  private static String shown(Map<String, Value> fields) {
    Value low = fields.get(LOW);
    Value high = fields.get(HIGH);
    if (low == null || high == null) {
      return fields.entrySet().stream()
          .map(entry -> entry.getKey() + " " + shown(entry.getValue()))
          .collect(Collectors.joining(", "));
    }
    Value value = fields.get(VALUE);
    String range = shown(low) + " to " + shown(high);
    return value == null ? range : shown(value) + " (" + range + ")";
  }
}
