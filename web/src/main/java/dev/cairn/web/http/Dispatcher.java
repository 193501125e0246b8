package dev.cairn.web.http;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes a request through the gate, its route's checks and its handler to an answer. */
public final class Dispatcher extends Handler.Abstract {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_OCTETS = 1 << 26;
  private static final int PART = 1 << 13;
  private static final long LONGEST_BODY = TimeUnit.SECONDS.toNanos(60);
  private static final List<HttpField> HEADERS =
      List.of(
          new HttpField("X-Content-Type-Options", "nosniff"),
          new HttpField("X-Frame-Options", "DENY"),
          new HttpField("Referrer-Policy", "no-referrer"),
          new HttpField("Cross-Origin-Resource-Policy", "same-origin"),
          new HttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new HttpField(
              "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                  + " connect-src 'self'; form-action 'none'; frame-ancestors 'none';"
                  + " base-uri 'none'"));

  private final Router router;
  private final Gate gate;
  private final Traffic traffic;
  private final Consumer<String> log;

  /**
   * @param log takes what a person should know that went wrong inside
   */
  public Dispatcher(List<Route> routes, Gate gate, Traffic traffic, Consumer<String> log) {
    this.router = new Router(routes);
    this.gate = gate;
    this.traffic = traffic;
    this.log = log;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    long start = System.nanoTime();
    HEADERS.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    String route = "none";
    Reply reply;
    try {
      Gate.Visit visit = visit(request);
      gate.admit(visit);
      Router.Match match = router.find(request.getMethod(), segments(request));
      route = match.route().path();
      gate.check(visit, match.route().access());
      reply = match.route().handler().answer(call(match, request));
    } catch (Refusal e) {
      reply = refused(e, response.getHeaders());
    } catch (InvalidInputException e) {
      reply = refused(Refusal.invalid(e, OptionalInt.empty()), response.getHeaders());
    } catch (IOException | RuntimeException e) {
      log.accept(request.getMethod() + " " + route + ": " + e);
      reply =
          refused(
              Refusal.of(500, "internal", "The server could not do this; its log says why."),
              response.getHeaders());
    }
    int status = reply instanceof Reply.Body body ? body.status() : 200;
    write(reply, response, callback);
    traffic.count(request.getMethod(), route, status, System.nanoTime() - start);
    return true;
  }

  private static Reply refused(Refusal e, HttpFields.Mutable headers) {
    if (e.status() == 401) {
      headers.put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    }
    if (e.status() == 429) {
      headers.put(HttpHeader.RETRY_AFTER, "1");
    }
    return Reply.json(e.status(), e.body());
  }

  private static Gate.Visit visit(Request request) {
    HttpFields headers = request.getHeaders();
    return new Gate.Visit(
        Request.getRemoteAddr(request),
        header(headers, HttpHeader.HOST),
        header(headers, HttpHeader.ORIGIN),
        header(headers, HttpHeader.AUTHORIZATION));
  }

  private static String header(HttpFields headers, HttpHeader name) {
    return header(headers, name.asString());
  }

  private static String header(HttpFields headers, String name) {
    String value = headers.get(name);
    return value == null ? "" : value;
  }

  /** The path, split first and then decoded, so that no name can make another path. */
  private static List<String> segments(Request request) {
    String path = String.valueOf(request.getHttpURI().getPath());
    try {
      return Arrays.stream(path.substring(1).split("/", -1))
          .map(each -> URLDecoder.decode(each.replace("+", "%2B"), StandardCharsets.UTF_8))
          .toList();
    } catch (IllegalArgumentException e) {
      throw Refusal.malformed("", "The path has a % that is followed by no two hex digits.");
    }
  }

  private static Call call(Router.Match match, Request request) throws IOException {
    Route route = match.route();
    Map<String, List<String>> words = words(request);
    byte[] bytes = route.media().isEmpty() ? new byte[0] : bytes(route, request);
    return new Call(
        match.path(),
        query(route, words),
        words,
        route.structured() ? body(route, bytes) : Section.of("", Value.of(Map.of())),
        bytes,
        header(request.getHeaders(), "Last-Event-ID"));
  }

  private static Map<String, List<String>> words(Request request) {
    try {
      var words = new LinkedHashMap<String, List<String>>();
      Request.extractQueryParameters(request)
          .forEach(field -> words.put(field.getName(), field.getValues()));
      return words;
    } catch (RuntimeException e) { // what kind, depends on what is wrong
      throw Refusal.malformed("", "The query cannot be read.");
    }
  }

  private static Section query(Route route, Map<String, List<String>> words) {
    var fields = new LinkedHashMap<String, Value>();
    words.forEach(
        (name, values) ->
            fields.put(
                name,
                route.query().stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .map(field -> field.kind().parsed(values.get(0)))
                    .orElse(Value.NULL)));
    return checked(route.query(), fields, "query");
  }

  private static Section body(Route route, byte[] bytes) {
    Value value = bytes.length == 0 ? Value.of(Map.of()) : JsonBody.read(bytes);
    if (!(value instanceof Value.Fields object)) {
      throw Refusal.malformed("", "The body is no JSON object.");
    }
    return checked(route.body(), object.fields(), "body");
  }

  /** Refuses members that are unknown, missing or of another type; drops those that are null. */
  private static Section checked(List<Field> known, Map<String, Value> given, String where) {
    var fields = new LinkedHashMap<>(given);
    for (Field field : known) {
      Value value = fields.getOrDefault(field.name(), Value.NULL);
      field.check(value);
      fields.remove(field.name(), Value.NULL);
    }
    List<String> names = known.stream().map(Field::name).toList();
    for (String name : fields.keySet()) {
      if (!names.contains(name)) {
        throw Refusal.malformed(
            name,
            "The %s has an unknown member '%s'; expected %s."
                .formatted(
                    where, name, names.isEmpty() ? "none" : "some of " + String.join(", ", names)));
      }
    }
    return Section.of("", Value.of(fields));
  }

  private static byte[] bytes(Route route, Request request) throws IOException {
    int most = route.media().contains(Route.OCTETS) ? MOST_OCTETS : MOST_BYTES;
    if (request.getLength() > most) {
      throw tooLarge(most);
    }
    byte[] bytes = read(request, most);
    String type = header(request.getHeaders(), HttpHeader.CONTENT_TYPE);
    String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean none = bytes.length == 0 && type.isEmpty() && route.structured();
    if (!none && !route.media().contains(media)) {
      throw Refusal.of(
          415,
          "media_type",
          "The body is '%s'; expected the header Content-Type: %s."
              .formatted(media, String.join(", or ", route.media())));
    }
    return bytes;
  }

  /** Reads a body that comes in time: a client that trickles bytes holds a thread no longer. */
  private static byte[] read(Request request, int most) throws IOException {
    long deadline = System.nanoTime() + LONGEST_BODY;
    var bytes = new ByteArrayOutputStream();
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] part = new byte[PART];
      for (int count = in.read(part); count >= 0; count = in.read(part)) {
        bytes.write(part, 0, count);
        if (bytes.size() > most) {
          throw tooLarge(most);
        }
        if (System.nanoTime() > deadline) {
          throw Refusal.of(408, "slow", "The body took too long to come.");
        }
      }
    }
    return bytes.toByteArray();
  }

  private static Refusal tooLarge(int most) {
    return Refusal.of(413, "too_large", "The body is larger than " + most + " bytes.");
  }

  private static void write(Reply reply, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    if (reply instanceof Reply.Body body) {
      response.setStatus(body.status());
      if (!body.type().isEmpty()) {
        headers.put(HttpHeader.CONTENT_TYPE, body.type());
      }
      body.name().ifPresent(name -> headers.put(HttpHeader.CONTENT_DISPOSITION, attached(name)));
      headers.put(HttpHeader.CONTENT_LENGTH, body.bytes().length);
      response.write(true, ByteBuffer.wrap(body.bytes()), callback);
    } else if (reply instanceof Reply.Download download) {
      headers.put(HttpHeader.CONTENT_TYPE, download.type());
      headers.put(HttpHeader.CONTENT_DISPOSITION, attached(download.name()));
      try (OutputStream out = Content.Sink.asOutputStream(response)) {
        download.source().write(out);
      } catch (IOException | RuntimeException e) {
        callback.failed(e);
        return;
      }
      callback.succeeded();
    } else if (reply instanceof Reply.Events events) {
      headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream");
      headers.put("X-Accel-Buffering", "no");
      try {
        events.listening().begin(new EventStream(response, callback));
      } catch (IOException | RuntimeException e) {
        callback.failed(e);
      }
    }
  }

  /** Study names are letters, digits, dots, dashes and underscores. */
  private static String attached(String name) {
    return "attachment; filename=\"" + name + "\"";
  }
}
