package dev.cairn.web.http;

import dev.cairn.value.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A request that its route has accepted.
 *
 * @param path the values of the path's variables
 * @param query the words of the query, checked
 * @param body the members of the body, checked; empty where the route reads none, or bytes
 * @param bytes the body as it came
 * @param since the newest event that a listener has seen, or empty
 */
public record Call(
    Map<String, String> path,
    Section query,
    Map<String, List<String>> words,
    Section body,
    byte[] bytes,
    String since) {

  /** The study that the path names. */
  public String study() {
    return path.getOrDefault("study", "");
  }

  /** The trial that the path names. */
  public int trial() {
    String number = path.getOrDefault("trial", "");
    if (!number.matches("\\d{1,9}")) {
      throw Refusal.missing("'" + number + "' is no trial; trials are numbers from 0.");
    }
    return Integer.parseInt(number);
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
