package dev.cairn.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of the house and what each of them may see. A part is the package below the root; in a
 * family part each sub-package is a part of its own that sees the same as its siblings, but not
 * them.
 */
record Parts(String root) {
  private static final Map<String, Set<String>> SEES = table();

  private static Map<String, Set<String>> table() {
    var sees = new LinkedHashMap<String, Set<String>>();
    sees.put("value", Set.of());
    sees.put("random", Set.of());
    sees.put("math", Set.of());
    sees.put("space", Set.of("value", "random"));
    sees.put("trial", with(sees, "space"));
    sees.put("sampling", with(sees, "trial"));
    sees.put("scheduling", with(sees, "sampling"));
    sees.put("journal", with(sees, "trial"));
    sees.put("study", with(sees, "scheduling", "journal"));
    sees.put("run", with(sees, "study"));
    sees.put("testkit", with(sees, "run"));
    sees.put("samplers.*", with(sees, "sampling", "math"));
    sees.put("schedulers.*", with(sees, "scheduling", "math"));
    sees.put("ui", Set.of());
    sees.put("analysis", with(sees, "trial", "math", "ui"));
    sees.put("protocols", with(sees, "study", "math"));
    sees.put("transfer", with(sees, "trial", "math"));
    sees.put("journals", with(sees, "study"));
    sees.put("web", with(sees, "run", "analysis", "protocols", "journals", "ui"));
    sees.put("runners", with(sees, "run"));
    sees.put("integrations", with(sees, "run"));
    sees.put("gradient", with(sees, "run", "integrations"));
    sees.put(
        "benchmarks", with(sees, "run", "analysis", "protocols", "transfer", "runners", "web"));
    sees.put("cli", with(sees, "benchmarks", "integrations"));
    sees.put("examples", with(sees, "cli"));
    return sees;
  }

  private static Set<String> with(Map<String, Set<String>> sees, String... parts) {
    var all = new HashSet<>(Arrays.asList(parts));
    for (var part : parts) {
      all.addAll(sees.getOrDefault(part, Set.of()));
    }
    return all;
  }

  boolean holds(JavaClass type) {
    return type.getPackageName().startsWith(root + ".");
  }

  /** The row of the table for this class, if it has one. */
  Optional<String> row(JavaClass type) {
    var home = home(type);
    var family = home.contains(".");
    return Optional.of(family ? home.substring(0, home.indexOf('.')) + ".*" : home)
        .filter(SEES::containsKey);
  }

  boolean maySee(JavaClass from, JavaClass to) {
    var seen = row(from).map(SEES::get).orElse(Set.of());
    return home(from).equals(home(to)) || row(to).filter(seen::contains).isPresent();
  }

  /** Where a class lives: its part, or in a family part its family. */
  private String home(JavaClass type) {
    var names = type.getPackageName().substring(root.length() + 1).split("\\.", -1);
    var inFamily = names.length > 1 && SEES.containsKey(names[0] + ".*");
    return inFamily ? names[0] + "." + names[1] : names[0];
  }

  DescribedPredicate<JavaClass> in(String... rows) {
    var wanted = Set.of(rows);
    return DescribedPredicate.describe(
        "in " + String.join(", ", rows),
        type -> holds(type) && row(type).filter(wanted::contains).isPresent());
  }

  DescribedPredicate<JavaClass> notIn(String... rows) {
    return DescribedPredicate.not(in(rows));
  }
}
