package dev.cairn.study;

import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where two JSON values differ. */
record Difference(String path, String was, String now) {

  /** All differences, in order; lists are compared as wholes. */
  static List<Difference> between(Value was, Value now) {
    var differences = new ArrayList<Difference>();
    collect("", was, now, differences);
    return differences;
  }

  private static void collect(String path, Value was, Value now, List<Difference> found) {
    if (was instanceof Value.Fields a && now instanceof Value.Fields b) {
      var names = new LinkedHashSet<>(a.fields().keySet());
      names.addAll(b.fields().keySet());
      names.forEach(name -> child(path, name, a.fields(), b.fields(), found));
    } else if (!was.same(now)) {
      found.add(new Difference(path, was.toString(), now.toString()));
    }
  }

  private static void child(
      String path,
      String name,
      Map<String, Value> a,
      Map<String, Value> b,
      List<Difference> found) {
    String below = path.isEmpty() ? name : path + "." + name;
    Value was = a.get(name);
    Value now = b.get(name);
    if (was != null && now != null) {
      collect(below, was, now, found);
    } else {
      found.add(new Difference(below, shown(was), shown(now)));
    }
  }

  private static String shown(@Nullable Value value) {
    return value == null ? "absent" : value.toString();
  }

  @Override
  public String toString() {
    return path + ": was " + was + ", is now " + now;
  }
}
