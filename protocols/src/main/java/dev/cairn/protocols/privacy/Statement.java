package dev.cairn.protocols.privacy;

import java.util.List;

/**
 * What a study promises of its private data.
 *
 * @param of what the guarantee is of, as a clause: {@code the best trial alone}
 * @param guarantee what that reveals
 * @param budget the epsilon that it stays within
 * @param provided on what the guarantee rests
 */
public record Statement(String of, Guarantee guarantee, double budget, List<String> provided) {
  static final String PRIVATE_RESULTS =
      "all that a trial gives out, its scores too, comes from its private training or from public"
          + " data";
  static final String RANDOM_BATCHES =
      "each batch takes every record by chance, at the declared rate";

  public Statement {
    provided = List.copyOf(provided);
  }
}
