package dev.cairn.cli;

import dev.cairn.protocols.privacy.Statement;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What a study promises of its private data, if it has any, for people and programs. */
record Promise(Optional<Statement> statement) {
  /** What is promised, and then each thing that it rests on. */
  List<String> lines() {
    return statement.map(Promise::lines).orElse(List.of());
  }

  private static List<String> lines(Statement statement) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Privacy: %s: epsilon %s at delta %s (Rényi order %s), of a budget of %s, provided that"
            .formatted(
                statement.of(),
                Numbers.text(statement.guarantee().epsilon()),
                Numbers.text(statement.guarantee().delta()),
                Numbers.text(statement.guarantee().order()),
                Numbers.text(statement.budget())));
    lines.addAll(statement.provided());
    return lines;
  }

  /** A paragraph after others. */
  String text() {
    return statement.isEmpty() ? "" : "\n" + String.join("\n  - ", lines()) + "\n";
  }

  Optional<Value> json() {
    return statement.map(Promise::json);
  }

  private static Value json(Statement statement) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("epsilon", Value.of(statement.guarantee().epsilon()));
    fields.put("delta", Value.of(statement.guarantee().delta()));
    fields.put("order", Value.of(statement.guarantee().order()));
    fields.put("budget", Value.of(statement.budget()));
    fields.put("of", Value.of(statement.of()));
    fields.put("provided", Value.of(statement.provided().stream().map(Value::of).toList()));
    return Value.of(fields);
  }
}
