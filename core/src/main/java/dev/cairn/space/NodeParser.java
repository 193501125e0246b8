package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Reads one parameter of a study file. */
final class NodeParser {
  private final String parent;
  private final String name;
  private final Section section;

  private NodeParser(String parent, String name, Value value) {
    this.parent = parent;
    this.name = name;
    this.section = Section.of(parent + "." + name, value);
  }

  /** The parameters of a mapping at a path; an absent value is an empty mapping. */
  static List<Node> nodes(String path, Value value) {
    var nodes = new ArrayList<Node>();
    if (!(value instanceof Value.Null)) {
      Section section = Section.of(path, value);
      section.keys().forEach(key -> nodes.add(new NodeParser(path, key, section.get(key)).node()));
    }
    return nodes;
  }

  private Node node() {
    ParameterType type = type();
    List<String> known = type.keys().stream().map(ParameterType.Key::name).toList();
    for (String key : section.keys()) {
      require(
          key.equals("type") || known.contains(key),
          section.path(key),
          "%s has the unknown key '%s'.%s",
          section.path(),
          key,
          Nearest.hint(key, known));
    }
    return switch (type) {
      case FLOAT -> real();
      case INT -> whole();
      case CHOICE -> section.get("of") instanceof Value.Fields ? branches() : categorical();
      case ORDINAL -> ordinal();
      case LIST -> list();
      case SUBSET -> subset();
      case PERMUTATION -> permutation();
      case GROUP ->
          make(() -> new Group(name, nodes(section.path("of"), section.get("of")), when()));
    };
  }

  private ParameterType type() {
    List<String> words = ParameterType.words();
    require(
        section.has("type"),
        section.path(),
        "%s lacks the key 'type'; expected one of %s.",
        section.path(),
        String.join(", ", words));
    String word = section.text("type");
    require(
        words.contains(word),
        section.path("type"),
        "%s has the unknown type '%s'.%s",
        section.path(),
        word,
        Nearest.hint(word, words));
    return ParameterType.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Node real() {
    double low = section.number("low");
    double high = section.number("high");
    Prior prior = prior(mean -> Section.number(section.path("prior.mean"), mean));
    Traits<Double> traits = new Traits<>(null, prior, when());
    Scale scale = scale();
    Real bare = make(() -> new Real(name, low, high, scale, section.findNumber("step"), traits));
    return preset(bare, bare::preset);
  }

  private Node whole() {
    long low = section.whole("low");
    long high = section.whole("high");
    Prior prior = prior(mean -> Section.number(section.path("prior.mean"), mean));
    Traits<Long> traits = new Traits<>(null, prior, when());
    Scale scale = scale();
    long step = section.findWhole("step").orElse(1);
    Int bare = make(() -> new Int(name, low, high, scale, step, traits));
    return preset(bare, bare::preset);
  }

  private Node categorical() {
    Traits<Value> traits = new Traits<>(null, null, when());
    Categorical<Value> bare = make(() -> new Categorical<>(name, labels(), traits));
    return preset(bare, bare::preset);
  }

  private Node branches() {
    Section of = section.section("of");
    var branches = new ArrayList<Group>();
    for (String branch : of.keys()) {
      List<Node> members = nodes(of.path(branch), of.get(branch));
      branches.add(new Group(branch, members, Condition.ALWAYS));
    }
    return make(() -> new Choice(name, branches, section.findText("default"), when()));
  }

  private Node ordinal() {
    Labels<Value> labels = labels();
    Prior prior = prior(mean -> labels.indexOfName(mean));
    Traits<Value> traits = new Traits<>(null, prior, when());
    Ordinal<Value> bare = make(() -> new Ordinal<>(name, labels, traits));
    return preset(bare, bare::preset);
  }

  private Node list() {
    List<Node> members = nodes(section.path("of"), section.get("of"));
    Group element = new Group("", members, Condition.ALWAYS);
    int low = size("low", section.whole("low"));
    int high = size("high", section.whole("high"));
    Optional<Integer> preset = section.find("default").map(value -> size("default", 0));
    return make(() -> new Repeat(name, low, high, element, preset, when()));
  }

  private Node subset() {
    Labels<Value> labels = labels();
    int low = size("low", 0);
    int high = size("high", labels.size());
    Traits<List<Value>> traits = new Traits<>(null, null, when());
    Subset<Value> bare = make(() -> new Subset<>(name, labels, low, high, traits));
    return preset(bare, bare::preset);
  }

  private Node permutation() {
    Traits<List<Value>> traits = new Traits<>(null, null, when());
    Permutation<Value> bare = make(() -> new Permutation<>(name, labels(), traits));
    return preset(bare, bare::preset);
  }

  /** Errors of the space's own types name a parameter; here they get the whole path. */
  private <N> N make(Supplier<N> node) {
    try {
      return node.get();
    } catch (InvalidInputException e) {
      throw e.path().startsWith(section.path()) ? e : e.under(parent);
    }
  }

  private <T> Node preset(Parameter<T> bare, Function<T, Node> with) {
    Optional<Value> found = section.find("default");
    if (found.isEmpty()) {
      return bare;
    }
    T value = bare.fromValue(section.path("default"), found.get());
    return make(() -> with.apply(value));
  }

  private Condition when() {
    Optional<Value> found = section.find("when");
    return found.isEmpty()
        ? Condition.ALWAYS
        : ConditionFormat.parse(section.path("when"), found.get());
  }

  private Labels<Value> labels() {
    return Labels.scalars(Section.items(section.path("of"), section.get("of")));
  }

  private int size(String key, long otherwise) {
    long size = section.findWhole(key).orElse(otherwise);
    require(
        size == (int) size, section.path(key), "%s (%s) is too large.", section.path(key), size);
    return (int) size;
  }

  private Scale scale() {
    boolean log = section.flag("log", false);
    Optional<String> word = section.findText("scale");
    require(
        !section.has("log") || word.isEmpty(),
        section.path("scale"),
        "%s has both log and scale; expected one of them.",
        section.path());
    if (word.isEmpty()) {
      return log ? Scale.LOG : Scale.LINEAR;
    }
    require(
        Scale.words().contains(word.get()),
        section.path("scale"),
        "%s has the unknown scale '%s'.%s",
        section.path(),
        word.get(),
        Nearest.hint(word.get(), Scale.words()));
    return Scale.valueOf(word.get().toUpperCase(Locale.ROOT));
  }

  /** The prior, its mean read as a raw number: the value, or the index of an ordered value. */
  private @Nullable Prior prior(ToDoubleFunction<Value> raw) {
    Optional<Section> found = section.findSection("prior");
    if (found.isEmpty()) {
      return null;
    }
    Section prior = found.get();
    double mean = raw.applyAsDouble(prior.get("mean"));
    double spread = prior.number("spread");
    prior.close();
    require(
        spread > 0,
        prior.path("spread"),
        "%s is %s; expected a positive number, such as a tenth of the range.",
        prior.path("spread"),
        spread);
    return new Prior(mean, spread);
  }
}
