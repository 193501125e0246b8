package dev.cairn.gradient.objective;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Named;
import dev.cairn.value.Nearest;
import dev.cairn.value.Options;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A method or an optimizer by its id.
 *
 * @param id lower-case with hyphens, the same everywhere
 * @param summary what it does, in one line
 * @param paper its source
 * @param options the option record
 * @param create makes it
 */
public record Kind<O extends Record, A>(
    String id, String summary, String paper, Class<O> options, Function<O, A> create) {

  /** One of several by its id, or an error that names them. */
  static <A> Kind<?, A> find(String path, Named named, List<Kind<?, A>> all) {
    List<String> ids = all.stream().map(Kind::id).toList();
    return all.stream()
        .filter(each -> each.id().equals(named.id()))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    path,
                    "There is no '" + named.id() + "' here." + Nearest.hint(named.id(), ids)));
  }

  /** It with options, of which some come from elsewhere. */
  A open(String path, Named named, Map<String, Value> more) {
    var fields = new LinkedHashMap<>(named.options().fields());
    fields.putAll(more);
    return create.apply(Options.read(options, Section.of(path, new Value.Fields(fields))));
  }

  /** The names of its options. */
  List<String> names() {
    return Options.describe(options).stream().map(Options.Description::name).toList();
  }
}
