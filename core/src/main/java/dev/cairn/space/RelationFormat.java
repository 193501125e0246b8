package dev.cairn.space;

import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Relations as JSON: a text such as {@code "a + b <= 1"}, or {@code {forbid: condition}}. */
final class RelationFormat {
  private static final String FORBID = "forbid";

  private RelationFormat() {}

  static List<Relation> parse(String path, Value value) {
    List<Value> items = Section.items(path, value);
    var relations = new ArrayList<Relation>();
    for (int i = 0; i < items.size(); i++) {
      relations.add(relation(path + "[" + i + "]", items.get(i)));
    }
    return relations;
  }

  private static Relation relation(String path, Value value) {
    if (value instanceof Value.Text text) {
      return RelationParser.parse(path, text.text());
    }
    Section section = Section.of(path, value);
    Value condition = section.get(FORBID);
    section.close();
    return Relation.forbid(ConditionFormat.parse(section.path(FORBID), condition));
  }

  static Value format(List<Relation> relations) {
    return Value.of(relations.stream().map(RelationFormat::format).toList());
  }

  private static Value format(Relation relation) {
    return relation instanceof Relation.Forbidden forbidden
        ? Value.of(Map.of(FORBID, ConditionFormat.format(forbidden.condition())))
        : Value.of(relation.toString());
  }
}
