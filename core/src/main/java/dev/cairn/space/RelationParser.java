package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code side (<= | >= | = | ==) side}, a side being terms joined by + and -, a term a
 * product of numbers and at most one name. Names other than letters, digits, underscores, dots and
 * brackets are put in backquotes.
 */
final class RelationParser {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.\\[\\]]*");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?<number>(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?)"
              + "|\\s*(?<name>[A-Za-z_][A-Za-z0-9_.\\[\\]]*|`[^`]+`)"
              + "|\\s*(?<sign><=|>=|==|[-+*=<>/()])"
              + "|\\s*(?<end>$)"
              + "|\\s*(?<other>\\S)");

  private final String path;
  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private final Map<String, Double> coefficients = new LinkedHashMap<>();
  private double constant;
  private int at;

  private RelationParser(String path, String text) {
    this.path = path;
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find() && matcher.group("end") == null) {
      if (matcher.group("other") != null) {
        throw unexpected(matcher.group("other"), "a number, a parameter, +, -, *, <=, >= or =");
      }
      tokens.add(matcher.group().strip());
    }
    tokens.add("");
  }

  static Relation.Linear parse(String path, String text) {
    return new RelationParser(path, text).relation();
  }

  static String quoted(String name) {
    return NAME.matcher(name).matches() ? name : "`" + name + "`";
  }

  private Relation.Linear relation() {
    side(1);
    String sign = next();
    if (!List.of("<=", ">=", "=", "==").contains(sign)) {
      throw unexpected(sign, "+, -, *, <=, >= or =");
    }
    side(-1);
    if (!peek().isEmpty()) {
      throw unexpected(peek(), "+, -, * or the end");
    }
    double direction = sign.equals(">=") ? -1 : 1;
    coefficients.replaceAll((name, coefficient) -> direction * coefficient);
    coefficients.values().removeIf(coefficient -> coefficient == 0);
    require(
        !coefficients.isEmpty(),
        path,
        "The relation '%s' names no parameter, or they cancel out.",
        text);
    Relation.Sense sense =
        sign.endsWith("=") && sign.length() == 2 && !sign.equals("==")
            ? Relation.Sense.AT_MOST
            : Relation.Sense.EQUAL;
    return new Relation.Linear(coefficients, sense, 0 - direction * constant);
  }

  /** Adds the terms of a side, times a sign. */
  private void side(double sign) {
    boolean negative = peek().equals("-");
    if (negative || peek().equals("+")) {
      next();
    }
    term(negative ? -sign : sign);
    while (peek().equals("+") || peek().equals("-")) {
      term(next().equals("-") ? -sign : sign);
    }
  }

  private void term(double sign) {
    double product = sign;
    String name = "";
    do {
      String factor = next();
      if (number(factor)) {
        product *= Double.parseDouble(factor);
      } else if (name(factor)) {
        require(
            name.isEmpty(),
            path,
            "The relation '%s' multiplies %s by %s; expected a linear one.",
            text,
            name,
            factor);
        name = factor.replace("`", "");
      } else {
        throw unexpected(factor, "a number or a parameter");
      }
    } while (more());
    if (name.isEmpty()) {
      constant += product;
    } else {
      coefficients.merge(name, product, Double::sum);
    }
  }

  private boolean more() {
    boolean more = peek().equals("*");
    if (more) {
      next();
    }
    return more;
  }

  private static boolean number(String token) {
    return !token.isEmpty() && (Character.isDigit(token.charAt(0)) || token.charAt(0) == '.');
  }

  private static boolean name(String token) {
    return token.startsWith("`") || NAME.matcher(token).matches();
  }

  private String peek() {
    return tokens.get(at);
  }

  private String next() {
    String token = tokens.get(at);
    at += token.isEmpty() ? 0 : 1;
    return token;
  }

  private InvalidInputException unexpected(String found, String expected) {
    String what = found.isEmpty() ? "ends" : "has '" + found + "'";
    return new InvalidInputException(
        path, "The relation '" + text + "' " + what + " where " + expected + " was expected.");
  }
}
