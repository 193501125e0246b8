package dev.cairn.web;

import dev.cairn.journal.Journal;
import dev.cairn.value.InvalidInputException;
import dev.cairn.web.api.Routes;
import dev.cairn.web.api.Studies;
import dev.cairn.web.follow.Gallery;
import dev.cairn.web.follow.Hub;
import dev.cairn.web.http.Dispatcher;
import dev.cairn.web.http.Gate;
import dev.cairn.web.http.Route;
import dev.cairn.web.http.Traffic;
import dev.cairn.web.live.Guests;
import dev.cairn.web.live.LiveStudies;
import dev.cairn.web.run.Runs;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The studies of a journal over HTTP. Holds nothing that the journal does not have, but for leases
 * and the newest requests; started again at the same place, it is the same session to the journal,
 * and workers go on.
 */
public final class WebServer implements AutoCloseable {
  private static final long IDLE_MILLIS = 30_000;
  private static final long STOP_MILLIS = 5_000;
  private static final long SHUTDOWN_IDLE_MILLIS = 50;
  private static final int THREADS = 64;
  private static final int HEAD_BYTES = 16 * 1024;

  private final Door door;
  private final Server server;
  private final ServerConnector connector;
  private final Hub hub;
  private final LiveStudies live;
  private final Guests guests;
  private final ScheduledExecutorService clock;
  private final List<Route> routes;

  private WebServer(
      Door door,
      Server server,
      ServerConnector connector,
      Hub hub,
      LiveStudies live,
      Guests guests,
      ScheduledExecutorService clock,
      List<Route> routes) {
    this.door = door;
    this.server = server;
    this.connector = connector;
    this.hub = hub;
    this.live = live;
    this.guests = guests;
    this.clock = clock;
    this.routes = routes;
  }

  /**
   * Starts to listen.
   *
   * @param log takes what a person should know that went wrong inside
   */
  public static WebServer start(Door door, Journal journal, Runs runs, Consumer<String> log)
      throws IOException {
    var threads = new QueuedThreadPool(THREADS);
    threads.setName("cairn-web");
    threads.setDaemon(true);
    var server = new Server(threads);
    ServerConnector connector = connector(server, door);
    server.addConnector(connector);
    server.setStopTimeout(STOP_MILLIS);
    open(connector, door);

    var gallery = new Gallery(journal, System::nanoTime);
    var hub = new Hub(gallery, log);
    String session = "serve-" + machine() + "-" + door.host() + "-" + connector.getLocalPort();
    var live = new LiveStudies(journal, Clock.systemUTC(), session);
    var guests = new Guests(journal, System::nanoTime);
    var traffic = new Traffic();
    List<Route> routes =
        Routes.of(
            new Studies(journal, gallery, live, runs, Clock.systemUTC()), guests, hub, traffic);
    server.setHandler(
        new Dispatcher(routes, new Gate(door.tokens(), System::nanoTime), traffic, log));
    try {
      server.start();
    } catch (Exception e) {
      throw new IOException("The server did not start: " + e.getMessage(), e);
    }
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, WebServer::daemon);
    every(clock, Hub.MILLIS, hub::beat, log);
    every(clock, 1000, () -> look(live, guests, log), log);
    return new WebServer(door, server, connector, hub, live, guests, clock, routes);
  }

  private static ServerConnector connector(Server server, Door door) {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEAD_BYTES);
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    if (door.keyStore().isEmpty()) {
      return new ServerConnector(server, plain);
    }
    http.addCustomizer(new SecureRequestCustomizer());
    var tls = new SslContextFactory.Server();
    tls.setKeyStorePath(door.keyStore().get().file().toString());
    tls.setKeyStorePassword(door.keyStore().get().password());
    return new ServerConnector(server, new SslConnectionFactory(tls, "http/1.1"), plain);
  }

  private static void open(ServerConnector connector, Door door) throws IOException {
    connector.setHost(door.host());
    connector.setPort(door.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
    try {
      connector.open();
    } catch (IOException e) {
      throw new InvalidInputException(
          "--port",
          "Nothing can listen at %s:%s: %s.%nMaybe another server does; try --port 0."
              .formatted(door.host(), door.port(), e.getMessage()));
    }
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "unnamed";
    }
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "cairn-clock");
    thread.setDaemon(true);
    return thread;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it never completes
  private static void every(
      ScheduledExecutorService clock, long millis, Runnable task, Consumer<String> log) {
    clock.scheduleWithFixedDelay(
        () -> {
          try {
            task.run();
          } catch (RuntimeException e) {
            log.accept(e.toString());
          }
        },
        millis,
        millis,
        TimeUnit.MILLISECONDS);
  }

  private static void look(LiveStudies live, Guests guests, Consumer<String> log) {
    try {
      live.look();
      guests.look();
    } catch (IOException e) {
      log.accept("leases: " + e);
    }
  }

  /** Such as {@code http://127.0.0.1:8080}. */
  public String address() {
    return door.address(connector.getLocalPort());
  }

  /** All that it answers to. */
  public List<Route> routes() {
    return routes;
  }

  /** Answers what was asked, then leaves the studies with their trials. */
  @Override
  public void close() throws IOException {
    clock.shutdownNow();
    hub.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException("The server did not stop in order: " + e.getMessage(), e);
    } finally {
      live.close();
      guests.close();
    }
  }
}
