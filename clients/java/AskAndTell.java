import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;

/** Works on a study: {@code java AskAndTell.java URL STUDY}, with the token in CAIRN_TOKEN. */
record AskAndTell(HttpClient http, String study, String token) {

  public static void main(String[] args) throws IOException, InterruptedException {
    String token = System.getenv().getOrDefault("CAIRN_TOKEN", "");
    new AskAndTell(HttpClient.newHttpClient(), args[0] + "/api/v1/studies/" + args[1], token)
        .work();
  }

  private void work() throws IOException, InterruptedException {
    while (true) {
      String given = post("/ask", "{\"request\": \"%s\"}".formatted(UUID.randomUUID()));
      if (given.contains("\"done\":")) {
        return;
      }
      if (given.contains("\"wait\":")) {
        Thread.sleep(Math.round(1000 * number(given, "wait")));
        continue;
      }
      double loss = Math.pow(number(given, "x") - 0.3, 2) + 1.0 / 9;
      String result =
          "{\"attempt\": %.0f, \"values\": {\"loss\": %s}}"
              .formatted(number(given, "attempt"), loss);
      System.out.println(post("/trials/%.0f/tell".formatted(number(given, "trial")), result));
    }
  }

  private String post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(study + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("The server answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  /** The number of that name; a program of yours has a library for JSON. */
  private static double number(String json, String name) {
    return Pattern.compile("\"" + name + "\":([-+.0-9eE]+)")
        .matcher(json)
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .findFirst()
        .orElseThrow();
  }
}
