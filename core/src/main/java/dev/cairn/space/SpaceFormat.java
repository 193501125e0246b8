package dev.cairn.space;

import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Search spaces as JSON: the {@code parameters:} of a study file. What is read back from {@link
 * #format} is equal to the space, and formatting that again gives the same text, so it is the form
 * in which spaces are kept and compared. {@link ParameterType} lists the types and their keys.
 */
public final class SpaceFormat {
  private SpaceFormat() {}

  /** Reads a mapping of parameters. Errors carry paths such as {@code parameters.max_depth.low}. */
  public static SearchSpace parse(Value parameters) {
    return SearchSpace.of(nodes(Compiler.ROOT, parameters));
  }

  /** Reads the nodes of a mapping of parameters at a path, without compiling them. */
  public static List<Node> nodes(String path, Value parameters) {
    return NodeParser.nodes(path, parameters);
  }

  /** Reads the key {@code parameters} of a section. */
  public static SearchSpace read(Section section) {
    return parse(section.get(Compiler.ROOT));
  }

  /** Writes the mapping of parameters. */
  public static Value.Fields format(SearchSpace space) {
    return NodeFormat.members(space.root());
  }

  /** Writes what {@link #read} reads. */
  public static Value.Fields write(SearchSpace space) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put(Compiler.ROOT, format(space));
    return new Value.Fields(fields);
  }
}
