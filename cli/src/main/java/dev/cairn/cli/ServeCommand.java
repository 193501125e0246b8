package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.value.InvalidInputException;
import dev.cairn.web.Door;
import dev.cairn.web.WebServer;
import dev.cairn.web.http.Tokens;
import dev.cairn.web.run.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Serves the studies of a journal: the dashboard, and the interface for workers. */
final class ServeCommand implements Command {
  private static final String HOST = "--host";
  private static final String PORT = "--port";
  private static final String TOKEN = "--token";
  private static final String READ_TOKEN = "--read-token";
  private static final String KEY_STORE = "--keystore";
  private static final String PASSWORD = "CAIRN_KEYSTORE_PASSWORD";
  private static final int USUAL_PORT = 8080;

  @Override
  public CommandSpec spec() {
    return Flags.command(
            "serve",
            "Show studies in the browser, and let workers ask for trials over HTTP.",
            "cairn serve",
            "cairn serve --port 0 --journal sqlite:studies.db",
            "CAIRN_TOKEN=$(openssl rand -hex 16) cairn serve --host 0.0.0.0 --keystore server.p12")
        .addOption(
            Flags.value(HOST, "HOST", "Where to listen; 127.0.0.1, this machine alone, if absent."))
        .addOption(
            Flags.option(
                PORT, "N", Integer.class, "The port; " + USUAL_PORT + " if absent, 0 for any."))
        .addOption(
            Flags.value(
                TOKEN, "TOKEN", "What clients must know who do things; or CAIRN_TOKEN (better)."))
        .addOption(
            Flags.value(
                READ_TOKEN, "TOKEN", "What clients must know who look on; or CAIRN_READ_TOKEN."))
        .addOption(
            Flags.value(
                KEY_STORE,
                "FILE",
                "Key and certificate for TLS; its password in " + PASSWORD + "."))
        .addOption(Flags.journal());
  }

  @Override
  public int run(ParseResult given, Console console) throws IOException, InterruptedException {
    Door door = door(given, System.getenv());
    String address = StoredStudy.address(given);
    try (Journal journal = StoredStudy.open(answered(address));
        Interrupts interrupts = Interrupts.hear()) {
      journal.studies();
      var runs = new Runs(Logs.of(address, ".served"), ThisProgram.at(address));
      var over = new CountDownLatch(1);
      try (WebServer server = WebServer.start(door, journal, runs, console::say)) {
        console.out().println(server.address());
        console.out().flush();
        console.say(
            "Serving %s at %s; Ctrl-C ends it."
                .formatted(Journals.shown(address), server.address()));
        interrupts.stopBy(over::countDown);
        over.await();
      }
      console.say("Stopped. What runs goes on; start it again to look.");
      return INTERRUPTED;
    }
  }

  /** A file journal that leaves syncs to the server, which shares one among all who wait. */
  private static String answered(String address) {
    return address.startsWith("file:") && !address.contains("?")
        ? address + "?fsync=answered"
        : address;
  }

  private static Door door(ParseResult given, Map<String, String> environment) {
    try {
      var tokens =
          new Tokens(
              secret(given, TOKEN, environment.get("CAIRN_TOKEN")),
              secret(given, READ_TOKEN, environment.get("CAIRN_READ_TOKEN")));
      return new Door(
          given.matchedOptionValue(HOST, "127.0.0.1"),
          given.matchedOptionValue(PORT, USUAL_PORT),
          tokens,
          keyStore(given, environment));
    } catch (InvalidInputException e) {
      throw new BadInput(e.path() + ": " + e.getMessage());
    }
  }

  private static Optional<String> secret(
      ParseResult given, String flag, @Nullable String otherwise) {
    return Optional.ofNullable(given.matchedOptionValue(flag, otherwise))
        .filter(secret -> !secret.isEmpty());
  }

  private static Optional<Door.KeyStore> keyStore(
      ParseResult given, Map<String, String> environment) {
    String name = given.matchedOptionValue(KEY_STORE, "");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Path file = Path.of(name);
    if (!Files.isReadable(file)) {
      throw new BadInput(KEY_STORE + ": '" + name + "' cannot be read.");
    }
    return Optional.of(new Door.KeyStore(file, environment.getOrDefault(PASSWORD, "")));
  }
}
