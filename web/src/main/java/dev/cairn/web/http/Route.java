package dev.cairn.web.http;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing that can be asked of the server. Requests are checked by it, and the OpenAPI document
 * is made of it.
 *
 * @param path variables in braces
 * @param query the words that may stand in the query
 * @param media what the body may be; none where it has none
 * @param body the members of a JSON body
 * @param answer what comes back, in words
 */
public record Route(
    String method,
    String path,
    Access access,
    String summary,
    List<Field> query,
    List<String> media,
    List<Field> body,
    String answer,
    Handler handler) {
  public static final String JSON = "application/json";
  public static final String OCTETS = "application/octet-stream";

  /** What a study file may be sent as. */
  public static final List<String> STUDY_FILE =
      List.of(JSON, "application/yaml", "application/x-yaml", "text/yaml", "text/plain");

  /** Does what is asked. */
  @FunctionalInterface
  public interface Handler {
    Reply answer(Call call) throws IOException;
  }

  public static Route get(String path, String summary, String answer, Handler handler) {
    return new Route(
        "GET", path, Access.READ, summary, List.of(), List.of(), List.of(), answer, handler);
  }

  /** Something that changes a study; its JSON body has the members of {@link #taking}. */
  public static Route post(String path, String summary, String answer, Handler handler) {
    return new Route(
        "POST", path, Access.FULL, summary, List.of(), List.of(JSON), List.of(), answer, handler);
  }

  public Route as(String other) {
    return new Route(other, path, access, summary, query, media, body, answer, handler);
  }

  public Route to(Access other) {
    return new Route(method, path, other, summary, query, media, body, answer, handler);
  }

  public Route asking(Field... words) {
    return new Route(method, path, access, summary, List.of(words), media, body, answer, handler);
  }

  public Route taking(Field... members) {
    return new Route(
        method, path, access, summary, query, media, List.of(members), answer, handler);
  }

  /** A body that is not an object of known members. */
  public Route reading(List<String> types) {
    return new Route(method, path, access, summary, query, types, List.of(), answer, handler);
  }

  /** The same with another handler. */
  public Route by(Handler other) {
    return new Route(method, path, access, summary, query, media, body, answer, other);
  }

  /** Whether the body is an object of known members. */
  boolean structured() {
    return media.equals(List.of(JSON));
  }

  /** The names of the path's variables. */
  List<String> variables() {
    return Pattern.compile("\\{(\\w+)}").matcher(path).results().map(m -> m.group(1)).toList();
  }
}
