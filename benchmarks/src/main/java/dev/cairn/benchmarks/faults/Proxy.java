package dev.cairn.benchmarks.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a database and those who use it, and can cut all connections. */
final class Proxy implements Closeable {
  private final String address;
  private final ServerSocket server;
  private final InetSocketAddress database;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private Proxy(String address, ServerSocket server, InetSocketAddress database) {
    this.address = address;
    this.server = server;
    this.database = database;
  }

  /** Before the database of a journal's address; before nothing where the address has no host. */
  static Proxy of(String journal) throws IOException {
    var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    if (!journal.contains("://")) {
      return new Proxy(journal, server, new InetSocketAddress(0));
    }
    URI uri = URI.create(journal);
    var database = new InetSocketAddress(uri.getHost(), uri.getPort());
    String own = "localhost:" + server.getLocalPort();
    String through = journal.replace(uri.getHost() + ":" + uri.getPort(), own);
    var proxy = new Proxy(through, server, database);
    proxy.start(proxy::accept);
    return proxy;
  }

  /** The journal's address, through this. */
  String address() {
    return address;
  }

  /** Ends all connections, whatever is under way on them. */
  void cut() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void start(Runnable work) {
    var thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        connect(server.accept());
      } catch (IOException e) {
        // closed
      }
    }
  }

  /** A client of a database that is down is turned away. */
  private void connect(Socket client) throws IOException {
    try {
      Socket behind = new Socket(database.getAddress(), database.getPort());
      start(() -> copy(client, behind));
      start(() -> copy(behind, client));
    } catch (IOException e) {
      client.close();
    }
  }

  private void copy(Socket from, Socket to) {
    open.add(from);
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // cut
    } finally {
      open.remove(from);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
