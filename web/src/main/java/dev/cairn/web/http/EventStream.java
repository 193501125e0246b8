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
    boolean idle;
    boolean behind;
    synchronized (this) {
      if (closed) {
        return;
      }
      waiting.add(message);
      behind = waiting.size() > MOST_WAITING;
      idle = !writing;
      writing = true;
    }
    if (behind) {
      broken(new IOException("A listener does not keep up."));
    } else if (idle) {
      writeNext();
    }
  }

  /** Whether the listener is gone. */
  public synchronized boolean closed() {
    return closed;
  }

  /** Ends the answer in order, once what is being written is. */
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.clear();
      if (writing) {
        return;
      }
    }
    last();
  }

  private void last() {
    sink.write(true, ByteBuffer.allocate(0), end);
  }

  private void writeNext() {
    byte[] next;
    boolean over;
    synchronized (this) {
      next = waiting.poll();
      over = closed;
      writing = next != null;
    }
    if (next != null) {
      sink.write(false, ByteBuffer.wrap(next), Callback.from(this::writeNext, this::broken));
    } else if (over) {
      last();
    }
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
