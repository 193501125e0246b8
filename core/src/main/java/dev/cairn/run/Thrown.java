package dev.cairn.run;

import java.io.UncheckedIOException;

/** What an objective threw, as a trial's failure. */
public final class Thrown {
  private Thrown() {}

  /** Its kind, its message, and where it was thrown. */
  public static String describe(Throwable e) {
    Throwable told = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    String where =
        told.getStackTrace().length == 0 ? "" : " at " + told.getStackTrace()[0].toString();
    return told.getClass().getName()
        + (told.getMessage() == null ? "" : ": " + told.getMessage())
        + where;
  }
}
