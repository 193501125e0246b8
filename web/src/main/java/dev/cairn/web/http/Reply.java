package dev.cairn.web.http;

import dev.cairn.value.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The answer to a request. */
public sealed interface Reply {

  /** Bytes of a type; with a name, a download. */
  record Body(int status, String type, byte[] bytes, Optional<String> name) implements Reply {}

  /** A download of any length, written as it is made. */
  record Download(String type, String name, Source source) implements Reply {}

  /** Server-sent events, until either side leaves. */
  record Events(Listening listening) implements Reply {}

  /** Writes a download. */
  @FunctionalInterface
  interface Source {
    void write(OutputStream out) throws IOException;
  }

  /** Takes the stream that a listener is to be told by. */
  @FunctionalInterface
  interface Listening {
    void begin(EventStream stream) throws IOException;
  }

  static Reply json(Value value) {
    return json(200, value);
  }

  static Reply json(int status, Value value) {
    return text(status, "application/json", value.toString());
  }

  static Reply text(int status, String type, String text) {
    return new Body(status, type, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  /** Done, and nothing to say of it. */
  static Reply nothing() {
    return new Body(204, "", new byte[0], Optional.empty());
  }
}
