package dev.cairn.web.api;

import static dev.cairn.web.http.Field.needed;

import dev.cairn.journals.codec.Batch;
import dev.cairn.trial.Event;
import dev.cairn.web.http.Access;
import dev.cairn.web.http.Call;
import dev.cairn.web.http.Field;
import dev.cairn.web.http.Refusal;
import dev.cairn.web.http.Reply;
import dev.cairn.web.http.Route;
import dev.cairn.web.live.Guests;
import dev.cairn.web.live.Once;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The journal itself, for processes elsewhere that run studies. Events are bytes, numbers are plain
 * text.
 */
final class JournalRoutes {
  private static final String ALL = Routes.BASE + "/journal";
  private static final String ONE = ALL + "/{study}";
  private static final String SESSION = ONE + "/sessions/{session}";

  private final Studies studies;
  private final Guests guests;
  private final Once<Long> appended = new Once<>();

  JournalRoutes(Studies studies, Guests guests) {
    this.studies = studies;
    this.guests = guests;
  }

  List<Route> routes() {
    return List.of(
        Route.get(ALL, "The names of the studies.", "A line each.", this::names).to(Access.FULL),
        Route.post(ALL, "A name for a process.", "One that no other has.", call -> name())
            .reading(List.of()),
        Route.get(ONE, "The events of a study.", "A frame of events.", this::read)
            .to(Access.FULL)
            .asking(needed("from", Field.Kind.INTEGER, "the place of the first that is wanted")),
        Route.post(ONE, "Appends events, all or none.", "The first's place, or -1.", this::append)
            .reading(List.of(Route.OCTETS))
            .asking(
                needed("expected", Field.Kind.INTEGER, "where the log has to end; -1 for anywhere"),
                needed("request", Field.Kind.STRING, "a name: what comes again is done once")),
        Route.post(ONE, "Removes a study.", "Nothing.", this::delete)
            .as("DELETE")
            .reading(List.of()),
        Route.post(SESSION, "A session is there.", "Nothing.", this::beat)
            .as("PUT")
            .reading(List.of())
            .asking(needed("owner", Field.Kind.STRING, "a name of the process that has it")),
        Route.get(SESSION, "The pulse of a session.", "A number; -1 when it is over.", this::pulse)
            .to(Access.FULL),
        Route.post(SESSION, "A session ends.", "Nothing.", this::leave)
            .as("DELETE")
            .reading(List.of()));
  }

  private static Reply name() {
    return text(UUID.randomUUID().toString());
  }

  private Reply names(Call call) throws IOException {
    return text(String.join("\n", studies.journal().studies()));
  }

  private static Reply text(String text) {
    return Reply.text(200, "text/plain", text);
  }

  private Reply read(Call call) throws IOException {
    long from = Math.max(0, call.query().whole("from"));
    List<Event> events = new ArrayList<>();
    long end = studies.journal().read(call.study(), from, (place, event) -> events.add(event));
    byte[] bytes = Batch.bytes(end - events.size(), events);
    return new Reply.Body(200, Route.OCTETS, bytes, Optional.empty());
  }

  private Reply append(Call call) throws IOException {
    List<Event> events = events(call.bytes());
    long expected = call.query().whole("expected");
    long place =
        appended.answer(
            call.study() + " " + call.query().text("request"),
            () -> studies.journal().append(call.study(), expected, events));
    return text(Long.toString(place));
  }

  private static List<Event> events(byte[] bytes) {
    try {
      return Batch.events(bytes);
    } catch (IOException e) {
      throw Refusal.malformed("", String.valueOf(e.getMessage()));
    }
  }

  private Reply delete(Call call) throws IOException {
    studies.live().forget(call.study());
    studies.journal().delete(call.study());
    studies.gallery().forget(call.study());
    return Reply.nothing();
  }

  private static String session(Call call) {
    return call.path().getOrDefault("session", "");
  }

  private Reply beat(Call call) throws IOException {
    if (!guests.beat(call.study(), session(call), call.query().text("owner"))) {
      throw Refusal.of(409, "session", "The session '" + session(call) + "' is another process's.");
    }
    return Reply.nothing();
  }

  private Reply pulse(Call call) throws IOException {
    return text(Long.toString(studies.journal().pulse(call.study(), session(call))));
  }

  private Reply leave(Call call) throws IOException {
    guests.leave(call.study(), session(call));
    return Reply.nothing();
  }
}
