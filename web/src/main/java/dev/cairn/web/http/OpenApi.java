package dev.cairn.web.http;

import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Routes as an OpenAPI 3.1 document. */
public final class OpenApi {
  private static final Value TEXT = typed("string").build();

  private OpenApi() {}

  /** The document; what stands in it is what the server does, as both are made of the routes. */
  public static Value of(List<Route> routes) {
    var paths = new LinkedHashMap<String, Value>();
    for (Route route : routes) {
      Value operation = operation(route);
      String method = route.method().toLowerCase(Locale.ROOT);
      paths.merge(route.path(), new Members().with(method, operation).build(), OpenApi::both);
    }
    var bearer = new Members().with("type", "http").with("scheme", "bearer");
    return new Members()
        .with("openapi", "3.1.0")
        .with("info", new Members().with("title", "cairn").with("version", "1").build())
        .with("paths", Value.of(paths))
        .with(
            "components",
            new Members()
                .with("securitySchemes", new Members().with("token", bearer.build()).build())
                .with("schemas", new Members().with("Error", error()).build())
                .build())
        .build();
  }

  private static Value operation(Route route) {
    var operation = new Members().with("operationId", id(route)).with("summary", route.summary());
    if (route.access() != Access.OPEN) {
      var token = new Members().with("token", Value.of(List.of()));
      operation.with("security", Value.of(List.of(token.build())));
    }
    List<Value> parameters = parameters(route);
    if (!parameters.isEmpty()) {
      operation.with("parameters", Value.of(parameters));
    }
    if (!route.media().isEmpty()) {
      operation.with("requestBody", body(route));
    }
    return operation.with("responses", responses(route)).build();
  }

  private static String id(Route route) {
    return route.method().toLowerCase(Locale.ROOT)
        + route.path().replaceAll("[{}]", "").replaceAll("[^A-Za-z0-9]+", "_");
  }

  private static List<Value> parameters(Route route) {
    List<Value> parameters = new ArrayList<>();
    for (String name : route.variables()) {
      Field.Kind kind = name.equals("trial") ? Field.Kind.INTEGER : Field.Kind.STRING;
      parameters.add(parameter(Field.needed(name, kind, "The " + name + "."), "path"));
    }
    route.query().forEach(field -> parameters.add(parameter(field, "query")));
    return parameters;
  }

  private static Value parameter(Field field, String in) {
    return new Members()
        .with("name", field.name())
        .with("in", in)
        .with("required", Value.of(field.required()))
        .with("description", field.about())
        .with("schema", typed(field.kind().word()).build())
        .build();
  }

  private static Value body(Route route) {
    Value schema = route.structured() ? schema(route.body()) : TEXT;
    var content = new Members();
    route.media().forEach(type -> content.with(type, new Members().with("schema", schema).build()));
    return new Members().with("content", content.build()).build();
  }

  private static Value schema(List<Field> fields) {
    var properties = new Members();
    fields.forEach(
        field ->
            properties.with(
                field.name(),
                typed(field.kind().word()).with("description", field.about()).build()));
    List<Value> required =
        fields.stream().filter(Field::required).map(f -> Value.of(f.name())).toList();
    return typed("object")
        .with("properties", properties.build())
        .with("required", Value.of(required))
        .with("additionalProperties", Value.of(false))
        .build();
  }

  private static Value responses(Route route) {
    var reference = new Members().with("$ref", "#/components/schemas/Error");
    var content = new Members().with("schema", reference.build());
    return new Members()
        .with("2XX", new Members().with("description", route.answer()).build())
        .with(
            "default",
            new Members()
                .with("description", "It was not done.")
                .with("content", new Members().with(Route.JSON, content.build()).build())
                .build())
        .build();
  }

  private static Value error() {
    var members =
        new Members()
            .with("code", TEXT)
            .with("message", TEXT)
            .with("path", TEXT)
            .with("line", typed("integer").build());
    var error = typed("object").with("properties", members.build());
    return typed("object")
        .with("properties", new Members().with("error", error.build()).build())
        .build();
  }

  private static Members typed(String type) {
    return new Members().with("type", type);
  }

  private static Value both(Value one, Value other) {
    Map<String, Value> fields = new LinkedHashMap<>(((Value.Fields) one).fields());
    fields.putAll(((Value.Fields) other).fields());
    return Value.of(fields);
  }
}
