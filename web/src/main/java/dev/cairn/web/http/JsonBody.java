package dev.cairn.web.http;

import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON from the network: strictly, and no deeper than {@value #DEPTH} levels. */
public final class JsonBody {
  private static final int DEPTH = 64;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
          .build();

  private JsonBody() {}

  /** The value that some bytes are; bytes that are none are refused with line and column. */
  public static Value read(byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      Value value = value(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw Refusal.malformed("", "There is more than one JSON value in the body.");
      }
      return value;
    } catch (JacksonException e) {
      throw Refusal.malformed("", "The body is no JSON: " + first(e) + where(e));
    }
  }

  private static String first(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
  }

  private static String where(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null ? "." : " (line %s, column %s).".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static Value value(JsonParser parser, JsonToken token) {
    if (token == null) {
      throw Refusal.malformed("", "The body is empty; expected JSON.");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> Value.of(parser.getString());
      case VALUE_TRUE -> Value.of(true);
      case VALUE_FALSE -> Value.of(false);
      case VALUE_NULL -> Value.NULL;
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? Value.of(parser.getDoubleValue())
              : Value.of(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> Value.of(parser.getDoubleValue());
      default -> throw Refusal.malformed("", "The body is no JSON: it is cut off.");
    };
  }

  private static Value object(JsonParser parser) {
    var fields = new LinkedHashMap<String, Value>();
    for (JsonToken token = parser.nextToken();
        token == JsonToken.PROPERTY_NAME;
        token = parser.nextToken()) {
      String name = parser.currentName();
      fields.put(name, value(parser, parser.nextToken()));
    }
    return Value.of(fields);
  }

  private static Value array(JsonParser parser) {
    var items = new ArrayList<Value>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(parser, token));
    }
    return Value.of(items);
  }
}
