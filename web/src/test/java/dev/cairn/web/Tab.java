package dev.cairn.web;

import dev.cairn.value.Value;
import dev.cairn.web.http.JsonBody;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page in Chromium, spoken to by its protocol for developers. */
final class Tab implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  private final Process chromium;
  private final Map<Integer, CompletableFuture<Value>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger next = new AtomicInteger();
  private final WebSocket socket;
  private String session = "";

  private Tab(Process chromium, URI address) {
    this.chromium = chromium;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Ear()).join();
  }

  /** The browser of this machine, if there is one. */
  static Optional<Path> installed() {
    String named = System.getenv().getOrDefault("CAIRN_CHROMIUM", "");
    return Stream.of(
            named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Tab open(Path browser, Path folder) throws IOException {
    Process chromium =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + folder)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said = chromium.errorReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        drain(said);
        Tab tab = new Tab(chromium, URI.create(listening.group(1)));
        tab.attach();
        return tab;
      }
    }
    throw new IOException("Chromium did not start.");
  }

  private static void drain(BufferedReader said) {
    Thread thread = new Thread(() -> said.lines().forEach(line -> {}), "chromium");
    thread.setDaemon(true);
    thread.start();
  }

  private void attach() {
    String target = text(ask("Target.createTarget", "{\"url\":\"about:blank\"}"), "targetId");
    session =
        text(
            ask("Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}"),
            "sessionId");
    List.of("Runtime.enable", "Log.enable", "Page.enable").forEach(each -> ask(each, "{}"));
  }

  private static String text(Value value, String name) {
    return ((Value.Fields) value).fields().getOrDefault(name, Value.of("")).plain();
  }

  private Value ask(String method, String parameters) {
    int id = next.incrementAndGet();
    CompletableFuture<Value> answer = new CompletableFuture<>();
    answers.put(id, answer);
    String to = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
    socket
        .sendText(
            "{\"id\":%s,\"method\":\"%s\",\"params\":%s%s}".formatted(id, method, parameters, to),
            true)
        .join();
    return answer.orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** Takes in what Chromium says. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        hear(JsonBody.read(message.toString().getBytes(StandardCharsets.UTF_8)));
        message.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  private void hear(Value message) {
    Map<String, Value> fields = ((Value.Fields) message).fields();
    CompletableFuture<Value> waiting =
        answers.remove((int) fields.getOrDefault("id", Value.of(-1)).number());
    if (waiting != null) {
      waiting.complete(fields.getOrDefault("result", Value.of(Map.of())));
      return;
    }
    String method = fields.getOrDefault("method", Value.of("")).plain();
    String all = message.toString();
    boolean bad =
        method.equals("Runtime.exceptionThrown")
            || (method.equals("Log.entryAdded") && all.contains("\"level\":\"error\""))
            || (method.equals("Runtime.consoleAPICalled") && all.contains("\"type\":\"error\""));
    if (bad) {
      complaints.add(all);
    }
  }

  /** What the page complained of in its console. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  void go(String address) {
    ask("Page.navigate", "{\"url\":\"" + address + "\"}");
  }

  void width(int pixels) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":%s,\"height\":900,\"deviceScaleFactor\":1,\"mobile\":false}".formatted(pixels));
  }

  /** The value of an expression of JavaScript, as text. */
  String eval(String expression) {
    Value answer =
        ask(
            "Runtime.evaluate",
            "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":%s}"
                .formatted(Value.of(expression)));
    Value result = ((Value.Fields) answer).fields().getOrDefault("result", Value.of(Map.of()));
    return text(result, "value");
  }

  /** Waits until an expression is true. */
  void await(String expression) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE;
    while (!eval("!!(" + expression + ")").equals("true")) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "Not so after a while: %s%nThe page says: %s%n%s"
                .formatted(expression, eval("document.body.innerText"), complaints));
      }
      Thread.sleep(50);
    }
  }

  /** Presses the button, or follows the link, with a text. */
  void press(String text) throws InterruptedException {
    String found =
        "[...document.querySelectorAll('dialog[open] button, dialog[open] a')]"
            + ".concat([...document.querySelectorAll('button, a')])"
            + ".find(e => e.textContent.trim() === '%s' && e.offsetParent !== null)"
                .formatted(text);
    await(found);
    eval(found + ".click()");
  }

  void picture(Path file) throws IOException {
    Value answer = ask("Page.captureScreenshot", "{\"format\":\"png\"}");
    Files.write(file, Base64.getDecoder().decode(text(answer, "data")));
  }

  @Override
  public void close() {
    socket.abort();
    chromium.destroyForcibly();
    try {
      chromium.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
