package dev.cairn.cli;

import dev.cairn.cli.Located.Place;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A study file as read, with the command line's own settings laid over it.
 *
 * @param name as the user wrote it
 * @param overrides the flags that replaced a key, by the key
 */
record StudyFile(
    String name,
    Path path,
    List<String> lines,
    Value.Fields value,
    Map<String, Place> places,
    Map<String, String> overrides) {

  /** Reads YAML or JSON. */
  static StudyFile read(String name) {
    Path path = Path.of(name).toAbsolutePath().normalize();
    return of(name, path, text(path, name));
  }

  /** What a file has, or would have. */
  static StudyFile of(String name, Path path, String text) {
    List<String> lines = text.lines().toList();
    try {
      Located located = YamlReader.read(text);
      if (!(located.value() instanceof Value.Fields fields)) {
        throw new SyntaxException(
            located.places().getOrDefault("", new Place(1, 1)),
            "A study file is a mapping of keys to values, such as 'study: name'.");
      }
      return new StudyFile(name, path, lines, fields, located.places(), Map.of());
    } catch (SyntaxException e) {
      throw new BadInput(message(name, lines, e.place(), String.valueOf(e.getMessage())));
    }
  }

  private static String text(Path path, String name) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new BadInput(name + ": The file is not text in UTF-8.");
    } catch (IOException e) {
      throw new BadInput(
          Files.isDirectory(path)
              ? name + ": This is a directory; expected a study file."
              : Files.exists(path)
                  ? name + ": The file cannot be read."
                  : name + ": There is no such file." + nearest(path));
    }
  }

  private static String nearest(Path path) {
    Path directory = path.getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      return "";
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.matches(".*\\.(ya?ml|json)"))
              .collect(Collectors.toList());
      return Nearest.of(path.getFileName().toString(), names)
          .map(near -> " Did you mean '" + near + "'?")
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  /** This file with the value at a path of one or two keys replaced by a flag. */
  StudyFile with(String key, Value replacement, String flag) {
    var flags = new LinkedHashMap<>(overrides);
    flags.put(key, flag);
    Value.Fields replaced = replaced(value, List.of(key.split("\\.")), replacement);
    return new StudyFile(name, path, lines, replaced, places, flags);
  }

  private static Value.Fields replaced(Value.Fields in, List<String> keys, Value replacement) {
    var fields = new LinkedHashMap<>(in.fields());
    String key = keys.get(0);
    Value old = fields.getOrDefault(key, new Value.Fields(Map.of()));
    Value.Fields below = old instanceof Value.Fields known ? known : new Value.Fields(Map.of());
    fields.put(
        key,
        keys.size() == 1
            ? replacement
            : replaced(below, keys.subList(1, keys.size()), replacement));
    return new Value.Fields(fields);
  }

  /** The same, with its own relative names starting in another directory. */
  StudyFile in(Path directory) {
    return new StudyFile(name, directory.resolve("study"), lines, value, places, overrides);
  }

  Section section() {
    return Section.of("", value);
  }

  /** The directory where the file's own relative names start. */
  Path directory() {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /** The error as the user reads it: the flag or the line, what is wrong, and the line's text. */
  BadInput refusal(InvalidInputException e) {
    String text = String.valueOf(e.getMessage());
    for (String at = e.path(); !at.isEmpty(); at = parent(at)) {
      String flag = overrides.get(at);
      if (flag != null) {
        return new BadInput(flag + ": " + text);
      }
      Optional<Place> place = place(at);
      if (place.isPresent()) {
        return new BadInput(message(name, lines, place.get(), text));
      }
    }
    return new BadInput(name + ":" + places.getOrDefault("", new Place(1, 1)).line() + ": " + text);
  }

  /** Where the value of a path stands. */
  Optional<Place> place(String path) {
    return Optional.ofNullable(places.getOrDefault(path, places.get("parameters." + path)));
  }

  static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  private static String message(String name, List<String> lines, Place place, String text) {
    String head = name + ":" + place.line() + ": " + text;
    if (place.line() > lines.size() || lines.get(place.line() - 1).isBlank()) {
      return head;
    }
    String line = lines.get(place.line() - 1);
    String before = line.substring(0, Math.min(place.column() - 1, line.length()));
    return head + "\n  " + line + "\n  " + before.replaceAll("[^\t]", " ") + "^";
  }
}
