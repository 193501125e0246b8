package dev.cairn.web.http;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A request that is not done, with the HTTP status and what the client is told. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String path;
  private final int line;

  private Refusal(int status, String code, String path, int line, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.path = path;
    this.line = line;
  }

  public static Refusal of(int status, String code, String message) {
    return new Refusal(status, code, "", 0, message);
  }

  /** What is no request at all: bad JSON, unknown or missing members, wrong types. */
  public static Refusal malformed(String path, String message) {
    return new Refusal(400, "malformed", path, 0, message);
  }

  /** There is no such study, trial or page. */
  public static Refusal missing(String message) {
    return of(404, "not_found", message);
  }

  /** A request that is well formed and cannot be done. */
  public static Refusal invalid(InvalidInputException e, OptionalInt line) {
    return new Refusal(422, "invalid", e.path(), line.orElse(0), String.valueOf(e.getMessage()));
  }

  public int status() {
    return status;
  }

  /** {@code {"error": {"code", "message", "path"?, "line"?}}}. */
  public Value body() {
    var error = new LinkedHashMap<String, Value>();
    error.put("code", Value.of(code));
    error.put("message", Value.of(String.valueOf(getMessage())));
    if (!path.isEmpty()) {
      error.put("path", Value.of(path));
    }
    if (line > 0) {
      error.put("line", Value.of(line));
    }
    return Value.of(Map.of("error", Value.of(error)));
  }
}
