package dev.cairn.journals.upkeep;

import dev.cairn.journals.codec.EventWriter;
import dev.cairn.journals.codec.Output;
import dev.cairn.trial.Event;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of events in their binary form: equal for the same events in the same order. */
public final class Digest {
  private final MessageDigest sha = sha();
  private long events;

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  public void add(Event event) {
    Output out = new Output();
    EventWriter.write(event, out);
    sha.update(out.toByteArray());
    events++;
  }

  /** How many events it is of. */
  public long events() {
    return events;
  }

  /** The 32 bytes; the digest begins anew. */
  public byte[] end() {
    events = 0;
    return sha.digest();
  }
}
