package dev.cairn.journals.jdbc;

import static dev.cairn.value.InvalidInputException.require;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is and who connects to it.
 *
 * @param hosts one or several {@code host:port}, as the driver takes them; the local one if empty
 * @param query the driver's parameters, without credentials
 * @param credentials {@code user} and {@code password}, as far as they are known; they are never
 *     shown
 */
record PostgresAddress(
    String hosts, String database, String query, Map<String, String> credentials) {
  private static final Pattern FORM =
      Pattern.compile("//(?:([^@/?]*)@)?([^@/?]*)(?:/([^/?]*))?(?:\\?(.*))?");

  /** What stands behind {@code postgresql:}, completed by PGUSER and PGPASSWORD. */
  static PostgresAddress parse(String location, Map<String, String> environment) {
    Matcher parts = FORM.matcher(location);
    require(
        parts.matches() && !text(parts.group(3)).isEmpty(),
        "journal",
        "The journal's address does not name a database; expected"
            + " postgresql://[user[:password]@]host[:port]/database[?parameter=value&...], where"
            + " @, / and ? in a name or password are written %%40, %%2F and %%3F.");
    Map<String, String> credentials = new HashMap<>();
    put(credentials, "user", text(environment.get("PGUSER")));
    put(credentials, "password", text(environment.get("PGPASSWORD")));
    String[] given = text(parts.group(1)).split(":", 2);
    put(credentials, "user", decoded(given[0]));
    put(credentials, "password", given.length > 1 ? decoded(given[1]) : "");
    List<String> query = new ArrayList<>();
    for (String parameter : text(parts.group(4)).split("&", -1)) {
      String[] pair = parameter.split("=", 2);
      if (pair[0].equals("user") || pair[0].equals("password")) {
        put(credentials, pair[0], pair.length > 1 ? decoded(pair[1]) : "");
      } else if (!parameter.isEmpty()) {
        query.add(parameter);
      }
    }
    return new PostgresAddress(
        parts.group(2), parts.group(3), String.join("&", query), Map.copyOf(credentials));
  }

  private static String text(@Nullable String found) {
    return found == null ? "" : found;
  }

  private static void put(Map<String, String> credentials, String key, String value) {
    if (!value.isEmpty()) {
      credentials.put(key, value);
    }
  }

  /** Percent-decoded; a plus stands for itself. */
  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }

  String shown() {
    return "postgresql://" + hosts + "/" + database;
  }

  String url() {
    return "jdbc:" + shown() + (query.isEmpty() ? "" : "?" + query);
  }

  @Override
  public String toString() {
    return shown();
  }
}
