package dev.cairn.journals.jdbc;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A line to a server of this machine, which is cut when a gate says so. */
final class Proxy implements Closeable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final int target;
  private final Supplier<Gate> gates;

  /** What one connection lets through. */
  @FunctionalInterface
  interface Gate {
    /** How many of these bytes pass; fewer than all cut the connection behind them. */
    int pass(boolean toServer, byte[] bytes, int count);
  }

  Proxy(int target, Supplier<Gate> gates) throws IOException {
    this.target = target;
    this.gates = gates;
    daemon(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        there.setTcpNoDelay(true);
        open.add(client);
        open.add(there);
        Gate gate = gates.get();
        daemon(() -> pump(client, there, true, gate));
        daemon(() -> pump(there, client, false, gate));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void pump(Socket from, Socket to, boolean toServer, Gate gate) {
    byte[] bytes = new byte[1 << 16];
    try (from;
        to) {
      for (int count = from.getInputStream().read(bytes);
          count >= 0;
          count = from.getInputStream().read(bytes)) {
        int passed = gate.pass(toServer, bytes, count);
        to.getOutputStream().write(bytes, 0, passed);
        if (passed < count) {
          return;
        }
      }
    } catch (IOException cut) {
      // by the other direction, or by who is at its end
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
