package dev.cairn.web.http;

import dev.cairn.value.Value;
import java.util.Locale;

/** A member of a JSON object, or a word of a query, that a route knows. */
public record Field(String name, Kind kind, boolean required, String about) {

  /** What a value may be. */
  public enum Kind {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    OBJECT,
    ARRAY;

    /** Whether a value is one of this kind. */
    boolean holds(Value value) {
      return switch (this) {
        case STRING -> value instanceof Value.Text;
        case INTEGER -> value instanceof Value.Whole;
        case NUMBER -> value.numeric();
        case BOOLEAN -> value instanceof Value.Flag;
        case OBJECT -> value instanceof Value.Fields;
        case ARRAY -> value instanceof Value.Items;
      };
    }

    /** The word for it in a JSON schema. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** A word of a query as a value of this kind; itself where it is none. */
    Value parsed(String word) {
      try {
        return switch (this) {
          case INTEGER -> Value.of(Long.parseLong(word));
          case NUMBER -> Value.of(Double.parseDouble(word));
          case BOOLEAN ->
              word.equals("true") || word.equals("false")
                  ? Value.of(word.equals("true"))
                  : Value.of(word);
          default -> Value.of(word);
        };
      } catch (NumberFormatException e) {
        return Value.of(word);
      }
    }
  }

  public static Field needed(String name, Kind kind, String about) {
    return new Field(name, kind, true, about);
  }

  public static Field maybe(String name, Kind kind, String about) {
    return new Field(name, kind, false, about);
  }

  /** Refuses a value of another kind; {@code null} counts as absent. */
  void check(Value value) {
    if (value instanceof Value.Null ? required : !kind.holds(value)) {
      throw Refusal.malformed(
          name, "%s is %s; expected %s: %s.".formatted(name, shown(value), kind.word(), about));
    }
  }

  private static String shown(Value value) {
    String text = value.toString();
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
