package dev.cairn.space;

import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Search spaces as JSON: the {@code parameters:} and {@code relations:} of a study file. What is
 * read back from {@link #format} is equal to the space, and formatting that again gives the same
 * text, so it is the form in which spaces are kept and compared. {@link ParameterType} lists the
 * types and their keys.
 */
public final class SpaceFormat {
  private static final String PARAMETERS = "parameters";
  private static final String RELATIONS = "relations";

  private SpaceFormat() {}

  /** Reads a mapping of parameters. Errors carry paths such as {@code parameters.max_depth.low}. */
  public static SearchSpace parse(Value parameters) {
    return SearchSpace.of(nodes(PARAMETERS, parameters));
  }

  /** Reads the nodes of a mapping of parameters at a path, without compiling them. */
  public static List<Node> nodes(String path, Value parameters) {
    return NodeParser.nodes(path, parameters);
  }

  /** Reads the keys {@code parameters} and {@code relations} of a section. */
  public static SearchSpace read(Section section) {
    List<Node> nodes = nodes(section.path(PARAMETERS), section.get(PARAMETERS));
    List<Relation> relations =
        section
            .find(RELATIONS)
            .map(value -> RelationFormat.parse(section.path(RELATIONS), value))
            .orElse(List.of());
    return SearchSpace.of(nodes, relations);
  }

  /** Writes the mapping of parameters. */
  public static Value.Fields format(SearchSpace space) {
    return NodeFormat.members(space.root());
  }

  /** Writes what {@link #read} reads; the relations only when there are some. */
  public static Value.Fields write(SearchSpace space) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put(PARAMETERS, format(space));
    if (!space.relations().isEmpty()) {
      fields.put(RELATIONS, RelationFormat.format(space.relations()));
    }
    return new Value.Fields(fields);
  }
}
