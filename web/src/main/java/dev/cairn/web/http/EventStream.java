package dev.cairn.web.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;

/**
 * Server-sent events to one listener. Sending waits for nobody: what the listener has not taken yet
 * stands in a queue, and one that leaves too much there is dropped; it may come back and say what
 * it saw last. Thread-safe.
 */
public final class EventStream {
  private static final int MOST_WAITING = 256;

  private final Content.Sink sink;
  private final Callback end;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private boolean writing;
  private boolean closed;

  EventStream(Content.Sink sink, Callback end) {
    this.sink = sink;
    this.end = end;
  }

  /** Sends bytes that stay as they are. */
  public void send(byte[] message) {
    synchronized (this) {
      if (closed) {
        return;
      }
      if (waiting.size() < MOST_WAITING) {
        waiting.add(message);
        if (writing) {
          return;
        }
        writing = true;
      } else {
        closed = true;
      }
    }
    if (closed()) {
      end.failed(new IOException("A listener does not keep up."));
    } else {
      writeNext();
    }
  }

  /** Whether the listener is gone. */
  public synchronized boolean closed() {
    return closed;
  }

  /** Ends the answer in order. */
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    sink.write(true, ByteBuffer.allocate(0), end);
  }

  private void writeNext() {
    byte[] next;
    synchronized (this) {
      next = closed ? null : waiting.poll();
      if (next == null) {
        writing = false;
        return;
      }
    }
    sink.write(false, ByteBuffer.wrap(next), Callback.from(this::writeNext, this::broken));
  }

  private void broken(Throwable cause) {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.clear();
    }
    end.failed(cause);
  }
}
