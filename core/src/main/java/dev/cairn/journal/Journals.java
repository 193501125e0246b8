package dev.cairn.journal;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Journals by address: a scheme, a colon and a place, such as {@code file:.cairn}. */
public final class Journals {
  private Journals() {}

  /** The providers on the class path, by scheme. */
  public static List<Journal.Provider> all() {
    return ServiceLoader.load(Journal.Provider.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Journal.Provider::scheme))
        .toList();
  }

  /** Opens the journal of an address; an unknown scheme is refused with the nearest known one. */
  public static Journal open(String address) throws IOException {
    int colon = address.indexOf(':');
    String scheme = colon < 0 ? "" : address.substring(0, colon);
    List<Journal.Provider> all = all();
    return all.stream()
        .filter(provider -> provider.scheme().equals(scheme))
        .findFirst()
        .orElseThrow(() -> unknown(address, scheme, all))
        .open(address.substring(colon + 1));
  }

  /** An address as it may be shown and logged: without a password. */
  public static String shown(String address) {
    return address
        .replaceFirst("^([^/]*//[^:@/?]*):[^@/?]*@", "$1@")
        .replaceAll("(?<=[?&])password=[^&]*&?", "")
        .replaceFirst("[?&]$", "");
  }

  private static InvalidInputException unknown(
      String given, String scheme, List<Journal.Provider> all) {
    String address = shown(given);
    List<String> schemes = all.stream().map(Journal.Provider::scheme).toList();
    String message =
        scheme.isEmpty()
            ? "The journal '%s' has no kind before a colon. Did you mean 'file:%s'? Kinds: %s."
                .formatted(address, address, String.join(", ", schemes))
            : "There is no kind of journal '%s'.%s"
                .formatted(scheme, Nearest.hint(scheme, schemes));
    return new InvalidInputException("journal", message);
  }
}
