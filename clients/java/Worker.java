import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A worker with Java's own HTTP client: java Worker.java http://127.0.0.1:8080 STUDY */
public final class Worker {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String study;

  private Worker(String server, String name) {
    study = server + "/api/v1/studies/" + name + "/";
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new Worker(arguments[0], arguments[1]).work();
  }

  private void work() throws IOException, InterruptedException {
    for (String answer = post("ask", "{}"); !answer.contains("\"done\""); answer = post("ask", "{}")) {
      if (answer.contains("\"wait\"")) {
        Thread.sleep((long) (1000 * field("wait", answer)));
        continue;
      }
      double x = field("x", answer);
      double y = field("y", answer);
      double value = Math.pow(1 - x, 2) + 100 * Math.pow(y - x * x, 2);
      post(
          "trials/" + (int) field("trial", answer) + "/tell",
          "{\"attempt\": %d, \"values\": {\"value\": %s}}"
              .formatted((int) field("attempt", answer), value));
    }
  }

  private String post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(study + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.body());
    }
    return response.body();
  }

  private static double field(String name, String json) {
    Matcher matcher = Pattern.compile("\"" + name + "\":([-+.0-9Ee]+)").matcher(json);
    if (!matcher.find()) {
      throw new IllegalArgumentException("There is no number '" + name + "' in " + json);
    }
    return Double.parseDouble(matcher.group(1));
  }
}
