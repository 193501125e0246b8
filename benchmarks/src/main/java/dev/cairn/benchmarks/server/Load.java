package dev.cairn.benchmarks.server;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Study;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.web.Door;
import dev.cairn.web.WebServer;
import dev.cairn.web.http.Refusal;
import dev.cairn.web.http.Tokens;
import dev.cairn.web.run.Installation;
import dev.cairn.web.run.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Workers that ask, report five times and tell without a pause, while others listen; then a look at
 * whether all that was acknowledged is in the journal. Server and clients share this process.
 */
public final class Load {
  private static final String NAME = "load";
  private static final Pattern TRIAL = Pattern.compile("\"trial\":(\\d+)");
  private static final int REPORTS = 5;

  private final HttpClient http;
  private final String study;
  private final long end;
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong heard = new AtomicLong();

  private Load(String server, long end) {
    this.http = HttpClient.newHttpClient();
    this.study = server + "/api/v1/studies/" + NAME;
    this.end = end;
  }

  /**
   * Arguments: minutes (5), workers (50), listeners (200), the journal's address (a new folder).
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    double minutes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 5;
    int workers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
    int listeners = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
    Path folder = Files.createTempDirectory("cairn-load");
    String address =
        arguments.length > 3 ? arguments[3] : "file:" + folder + "/journal?fsync=answered";
    var door = new Door("127.0.0.1", 0, Tokens.NONE, Optional.empty());
    var runs = new Runs(folder.resolve("served"), new Nothing());
    try (Journal journal = Journals.open(address);
        WebServer server = WebServer.start(door, journal, runs, Load::say)) {
      Study.open(spec(), journal, Clock.systemUTC(), "load").close();
      long end = System.nanoTime() + (long) (minutes * TimeUnit.MINUTES.toNanos(1));
      new Load(server.address(), end).run(workers, listeners, journal);
    }
  }

  private static void say(String line) {
    System.err.println(line);
  }

  private static StudySpec spec() {
    List<Real> parameters = IntStream.range(0, 10).mapToObj(i -> Real.of("x" + i, -5, 5)).toList();
    return StudySpec.of(NAME, SearchSpace.of(parameters), Goal.minimize("loss"))
        .withFidelity("epoch", 1, REPORTS)
        .withSampler("random")
        .withScheduler("none");
  }

  /** No study files come here. */
  private static final class Nothing implements Installation {
    @Override
    public Asked read(String text) {
      throw Refusal.missing("There are no study files here.");
    }

    @Override
    public List<String> command(String file) {
      return List.of();
    }
  }

  private void run(int workers, int listeners, Journal journal)
      throws IOException, InterruptedException {
    for (int i = 0; i < listeners; i++) {
      var request = HttpRequest.newBuilder(URI.create(study + "/events")).build();
      Thread thread = new Thread(() -> listen(request), "listener-" + i);
      thread.setDaemon(true);
      thread.start();
    }
    List<Worker> all = IntStream.range(0, workers).mapToObj(i -> new Worker()).toList();
    long start = System.nanoTime();
    long before = used();
    all.forEach(Thread::start);
    TimeUnit.NANOSECONDS.sleep((end - start) / 2);
    long middle = used();
    for (Worker worker : all) {
      worker.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long[] nanos = all.stream().flatMapToLong(Worker::nanos).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%d requests in %.0f s: %.0f a second; p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
        nanos.length,
        seconds,
        nanos.length / seconds,
        at(nanos, 0.5),
        at(nanos, 0.99),
        at(nanos, 1));
    System.out.printf(
        Locale.ROOT,
        "%d messages to %d listeners; heap %d MB at the start, %d in the middle, %d at the end%n",
        heard.get(),
        listeners,
        before >> 20,
        middle >> 20,
        used() >> 20);
    long lost = acknowledged.get() - complete(journal);
    System.out.printf("%d results acknowledged, %d lost%n", acknowledged.get(), lost);
    System.exit(lost == 0 && all.stream().allMatch(worker -> worker.problem.isEmpty()) ? 0 : 1);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double at(long[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
  }

  private static long complete(Journal journal) throws IOException {
    Ledger ledger = new Ledger();
    journal.read(NAME, 0, (place, event) -> ledger.add(event));
    return ledger.view().finished().stream().filter(t -> t.state() == State.COMPLETE).count();
  }

  private void listen(HttpRequest request) {
    try {
      http.send(request, HttpResponse.BodyHandlers.ofLines())
          .body()
          .filter(line -> line.startsWith("data:"))
          .forEach(line -> heard.incrementAndGet());
    } catch (IOException | InterruptedException | UncheckedIOException e) {
      return; // the server has stopped
    }
  }

  /** One worker; it stops at the end, or at the first answer that is none. */
  private final class Worker extends Thread {
    private final List<long[]> parts = new ArrayList<>();
    private long[] part = new long[1 << 14];
    private int size;
    private String problem = "";

    @Override
    public void run() {
      try {
        while (System.nanoTime() < end) {
          work();
        }
      } catch (IOException | InterruptedException | RuntimeException e) {
        problem = e.toString();
        System.err.println(problem);
      }
    }

    private void work() throws IOException, InterruptedException {
      Matcher trial = TRIAL.matcher(post("/ask", "{}"));
      if (!trial.find()) {
        throw new IOException("No trial was given.");
      }
      String place = "/trials/" + trial.group(1);
      for (int epoch = 1; epoch <= REPORTS; epoch++) {
        String values = "\"values\": {\"loss\": " + 1.0 / epoch + "}";
        post(
            place + "/report",
            "{\"attempt\": 1, \"fidelity\": {\"epoch\": " + epoch + "}, " + values + "}");
      }
      post(place + "/tell", "{\"attempt\": 1, \"values\": {\"loss\": 0.1}}");
      acknowledged.incrementAndGet();
    }

    private String post(String path, String json) throws IOException, InterruptedException {
      var request =
          HttpRequest.newBuilder(URI.create(study + path))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json))
              .build();
      long start = System.nanoTime();
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      note(System.nanoTime() - start);
      if (response.statusCode() != 200) {
        throw new IOException(response.statusCode() + " " + response.body());
      }
      return response.body();
    }

    private void note(long taken) {
      if (size == part.length) {
        parts.add(part);
        part = new long[part.length];
        size = 0;
      }
      part[size++] = taken;
    }

    private LongStream nanos() {
      return LongStream.concat(
          parts.stream().flatMapToLong(Arrays::stream), Arrays.stream(part, 0, size));
    }
  }
}
