package dev.cairn.benchmarks.problems;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.benchmarks.tables.Tables;
import dev.cairn.value.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The test problems, by name. Surrogates are there when their folder is; close it when done with
 * them.
 */
public final class Problems implements AutoCloseable {
  /** The environment variable that names the folder of YAHPO Gym's data. */
  public static final String VARIABLE = "CAIRN_YAHPO";

  /**
   * The word for the development problems with one objective, neither constraints nor fidelity;
   * {@code further} are more of these, on which nothing was chosen.
   */
  public static final String SINGLE = "single";

  private final Yahpo yahpo;
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  private Problems(Yahpo yahpo) {
    this.yahpo = yahpo;
    add(Synthetic.all());
    add(Mixed.all());
    add(Conditional.all());
    add(Constrained.all());
    add(MultiObjective.all());
    add(Lcbench.all(yahpo));
    add(Rpart.all(yahpo));
    add(List.of(TableProblems.digits()));
    add(Further.all(yahpo));
  }

  private void add(Collection<Problem> more) {
    more.forEach(problem -> problems.put(problem.name(), problem));
  }

  /** With the surrogates of a folder, or without. */
  public static Problems at(Optional<Path> yahpo) {
    return new Problems(new Yahpo(yahpo));
  }

  /** With the surrogates of the folder that {@value #VARIABLE} names. */
  public static Problems fromEnvironment() {
    return at(Optional.ofNullable(System.getenv(VARIABLE)).filter(s -> !s.isBlank()).map(Path::of));
  }

  /** All problems, also those whose data are not at hand. */
  public List<Problem> all() {
    return List.copyOf(problems.values());
  }

  public Optional<Problem> find(String name) {
    return Optional.ofNullable(problems.get(name));
  }

  /** Whether the problem can be evaluated here. */
  public boolean available(Problem problem) {
    return !problem.external() || yahpo.present();
  }

  /**
   * The problems meant by words: a name, a name with {@code *}, a group, {@value #SINGLE}, {@code
   * all}, or a file of a table. A group leaves out what is not available; a name of such a problem
   * is refused.
   */
  public List<Problem> select(List<String> words) {
    var selected = new LinkedHashSet<Problem>();
    for (String word : words) {
      List<Problem> found = meant(word);
      require(!found.isEmpty(), "problems", "There is no problem '%s'.%s", word, hint(word));
      List<Problem> usable = found.stream().filter(this::available).toList();
      require(
          !usable.isEmpty(),
          "problems",
          "The problem '%s' is a surrogate whose data are not at hand.%nSet %s to a folder with the"
              + " scenarios of YAHPO Gym's data.",
          word,
          VARIABLE);
      selected.addAll(usable);
    }
    return new ArrayList<>(selected);
  }

  /** The problems meant by words that cannot be evaluated here. */
  public List<Problem> missing(List<String> words) {
    return words.stream()
        .flatMap(word -> meant(word).stream())
        .filter(problem -> !available(problem))
        .distinct()
        .toList();
  }

  private List<Problem> meant(String word) {
    if (Tables.named(word)) {
      Problem problem = TableProblems.file(Path.of(word));
      return List.of(problems.computeIfAbsent(problem.name(), name -> problem));
    }
    Pattern pattern = Pattern.compile(Pattern.quote(word).replace("*", "\\E.*\\Q"));
    Predicate<Problem> means =
        problem ->
            word.equals("all")
                || problem.group().equals(word)
                || (word.equals(SINGLE) && single(problem))
                || pattern.matcher(problem.name()).matches();
    return problems.values().stream().filter(means).toList();
  }

  private static boolean single(Problem problem) {
    return problem.kind() == Kind.SINGLE && !problem.group().equals(Further.GROUP);
  }

  private String hint(String word) {
    Set<String> known =
        problems.values().stream()
            .map(Problem::group)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    known.add(SINGLE);
    known.add("all");
    known.addAll(problems.keySet());
    return Nearest.hint(word, known);
  }

  /** Releases the surrogates. */
  @Override
  public void close() {
    yahpo.close();
  }
}
