package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;

/** Journals by address: a scheme, a colon, and a place ({@code file:.cairn}). */
final class Journals {
  static final String USUAL = "file:.cairn";

  private Journals() {}

  /** The provider of an address, or a refusal that names the schemes there are. */
  static Journal.Provider provider(String address) {
    List<Journal.Provider> all =
        ServiceLoader.load(Journal.Provider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    String scheme = scheme(address);
    return all.stream()
        .filter(provider -> provider.scheme().equals(scheme))
        .findFirst()
        .orElseThrow(() -> new BadInput(unknown(address, all)));
  }

  static Journal open(String address) throws IOException {
    String location = address.substring(Math.min(address.length(), scheme(address).length() + 1));
    try {
      return provider(address).open(location);
    } catch (InvalidInputException e) {
      throw new BadInput("--journal: " + e.getMessage());
    }
  }

  private static String scheme(String address) {
    return address.substring(0, Math.max(0, address.indexOf(':')));
  }

  private static String unknown(String address, List<Journal.Provider> all) {
    List<String> schemes = all.stream().map(Journal.Provider::scheme).sorted().toList();
    return address.contains(":")
        ? "--journal: There is no kind of journal '"
            + scheme(address)
            + "'."
            + Nearest.hint(scheme(address), schemes)
        : "--journal: '"
            + address
            + "' has no kind before a colon. Did you mean 'file:"
            + address
            + "'? Kinds: "
            + String.join(", ", schemes)
            + ".";
  }
}
