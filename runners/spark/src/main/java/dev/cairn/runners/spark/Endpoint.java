package dev.cairn.runners.spark;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Where tasks call the driver: a connection and a thread for each. Thread-safe. */
final class Endpoint implements AutoCloseable {
  private static final int BACKLOG = 1000;
  private static final long RETRY_NANOS = 10_000_000;

  private final ServerSocket server;
  private final Address address;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, Attempt> attempts = new ConcurrentHashMap<>();
  private final Set<Socket> callers = ConcurrentHashMap.newKeySet();

  private Endpoint(ServerSocket server, Address address) {
    this.server = server;
    this.address = address;
  }

  /**
   * @param host by which executors know the driver
   * @param bind the driver's own address
   * @param port 0 for any
   */
  static Endpoint open(String host, String bind, int port) throws IOException {
    ServerSocket server = new ServerSocket(port, BACKLOG, InetAddress.getByName(bind));
    Address address = new Address(host, server.getLocalPort(), Address.random());
    Endpoint endpoint = new Endpoint(server, address);
    daemon("cairn-spark-endpoint", endpoint::accept);
    return endpoint;
  }

  static Thread daemon(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  Address address() {
    return address;
  }

  /** Expects tasks of an attempt, which prove its number, until it is {@link #forget forgotten}. */
  long expect(Attempt attempt) {
    long number = numbers.getAndIncrement();
    attempts.put(number, attempt);
    return number;
  }

  void forget(long number) {
    attempts.remove(number);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        daemon("cairn-spark-task", () -> serve(caller));
      } catch (IOException e) {
        // closed, a caller that hung up before it was heard, or too many of them for now
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  private void serve(Socket caller) {
    callers.add(caller);
    try (caller) {
      Optional<Attempt> attempt =
          address
              .answer(caller)
              .flatMap(
                  known ->
                      Optional.ofNullable(attempts.get(known.attempt()))
                          .filter(expected -> expected.meets(known.task())));
      if (attempt.isPresent()) {
        attempt.get().serve(caller);
      } else {
        new DataOutputStream(caller.getOutputStream()).writeBoolean(false);
      }
    } catch (IOException e) {
      // the attempt, if there is one, has heard of it
      return;
    } finally {
      callers.remove(caller);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket caller : callers) {
      caller.close();
    }
  }
}
