package dev.cairn.cli;

import dev.cairn.cli.Located.Place;
import dev.cairn.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML 1.2 (core schema), of which JSON is a part. */
final class YamlReader {
  private static final Pattern INDENTATION = Pattern.compile("^[\\t ]*\\t", Pattern.MULTILINE);

  /** A few lines of aliases of aliases would make more than there is memory for. */
  private static final int MOST_VALUES = 1_000_000;

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private int values;

  private YamlReader() {}

  /** The value of a text; an empty text is an empty mapping. */
  static Located read(String text) throws SyntaxException {
    var reader = new YamlReader();
    try {
      Optional<Node> root = compose(text);
      Value value = root.isPresent() ? reader.value("", root.get()) : new Value.Fields(Map.of());
      return new Located(value, reader.places);
    } catch (StackOverflowError e) {
      throw new SyntaxException(new Place(1, 1), "This is nested too deeply to be read.");
    }
  }

  private static Optional<Node> compose(String text) throws SyntaxException {
    try {
      LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
      return new Compose(settings).composeString(untabbed(text));
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(YamlReader::place).orElse(new Place(1, 1));
      throw new SyntaxException(place, problem(e));
    } catch (YamlEngineException e) {
      throw new SyntaxException(new Place(1, 1), sentence(String.valueOf(e.getMessage())));
    }
  }

  /** JSON may be indented by tabs, which YAML refuses in places; each becomes one space. */
  private static String untabbed(String text) {
    return text.stripLeading().startsWith("{")
        ? INDENTATION.matcher(text).replaceAll(tabs -> " ".repeat(tabs.group().length()))
        : text;
  }

  private static String problem(MarkedYamlEngineException e) {
    String problem = sentence(String.valueOf(e.getProblem()));
    String context = e.getContext();
    if (context == null || e.getContextMark().isEmpty()) {
      return problem;
    }
    int line = e.getContextMark().get().getLine() + 1;
    return problem + " (" + context + " that starts in line " + line + ")";
  }

  /** The library's words as a sentence, without its advice on indentation where none is meant. */
  private static String sentence(String problem) {
    if (problem.contains("(TAB)")) {
      return "There is a tab where a value or a key is expected; indent with spaces.";
    }
    if (problem.contains("<block end>")) {
      return "This does not fit what is above it; check indentation, quotes and brackets.";
    }
    String words =
        problem
            .replaceAll("\\. \\(Do not use .* for indentation\\)", "; put it in quotes")
            .replaceAll(",? but (got|found)\\W*$", "")
            .strip();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Place place(Node node) {
    return node.getStartMark().map(YamlReader::place).orElse(new Place(1, 1));
  }

  private Value value(String path, Node node) throws SyntaxException {
    if (open.contains(node)) {
      throw new SyntaxException(place(node), "The alias refers to what contains it.");
    }
    if (++values > MOST_VALUES) {
      throw new SyntaxException(
          place(node), "There are more than " + MOST_VALUES + " values, aliases counted in full.");
    }
    places.putIfAbsent(path, place(node));
    open.push(node);
    Value value;
    if (node instanceof MappingNode mapping) {
      value = fields(path, mapping);
    } else if (node instanceof SequenceNode sequence) {
      value = items(path, sequence);
    } else {
      value = scalar((ScalarNode) node);
    }
    open.pop();
    return value;
  }

  private Value items(String path, SequenceNode sequence) throws SyntaxException {
    List<Value> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(value(path + "[" + items.size() + "]", item));
    }
    return Value.of(items);
  }

  private Value fields(String path, MappingNode mapping) throws SyntaxException {
    var fields = new LinkedHashMap<String, Value>();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw new SyntaxException(place(entry.getKeyNode()), "A key must be a single word.");
      }
      String name = key.getValue();
      String below = path.isEmpty() ? name : path + "." + name;
      if (fields.containsKey(name)) {
        Place first = places.getOrDefault(below, place(key));
        throw new SyntaxException(
            place(key),
            "The key '" + name + "' is here twice; it is first in line " + first.line() + ".");
      }
      places.put(below, place(key));
      fields.put(name, value(below, entry.getValueNode()));
    }
    return new Value.Fields(fields);
  }

  private static Value scalar(ScalarNode node) throws SyntaxException {
    Tag tag = node.getTag();
    String text = node.getValue();
    if (tag.equals(Tag.STR)) {
      return Value.of(text);
    }
    if (tag.equals(Tag.INT)) {
      return whole(text);
    }
    if (tag.equals(Tag.FLOAT)) {
      return Value.of(decimal(text.toLowerCase(Locale.ROOT)));
    }
    if (tag.equals(Tag.BOOL)) {
      return Value.of(text.equalsIgnoreCase("true"));
    }
    if (tag.equals(Tag.NULL)) {
      return Value.NULL;
    }
    throw new SyntaxException(
        place(node), "The tag '" + tag.getValue() + "' is not known; leave it out.");
  }

  private static Value whole(String text) {
    BigInteger number =
        text.startsWith("0x")
            ? new BigInteger(text.substring(2), 16)
            : text.startsWith("0o")
                ? new BigInteger(text.substring(2), 8)
                : new BigDecimal(text).toBigInteger();
    return number.bitLength() < Long.SIZE
        ? Value.of(number.longValue())
        : Value.of(number.doubleValue());
  }

  private static double decimal(String text) {
    return switch (text) {
      case ".nan" -> Double.NaN;
      case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
      case "-.inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
