package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.value.Value;
import dev.cairn.web.http.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The dashboard in Chromium, on a server with a study that lives; skipped where none is installed.
 */
@Tag("slow")
class DashboardTest {
  private static final String TOKEN = "token-of-the-dashboard";

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path profile = Path.of("");

  @TempDir Path folder = Path.of("");

  private static Tab tab() throws IOException {
    Optional<Path> browser = Tab.installed();
    assumeTrue(
        browser.isPresent(),
        "No Chromium found: install it or name it in CAIRN_CHROMIUM to test the dashboard.");
    return Tab.open(browser.get(), profile);
  }

  /** Runs trials as a worker does. */
  private static void work(Client client, String study, int trials)
      throws IOException, InterruptedException {
    for (int i = 0; i < trials; i++) {
      var given = client.post("/api/v1/studies/" + study + "/ask", "{}");
      double x = given.at("configuration", "x").number();
      String trial = "/api/v1/studies/" + study + "/trials/" + (int) given.at("trial").number();
      String values = "\"values\": {\"loss\": %s, \"excess\": -1}".formatted((x - 0.3) * (x - 0.3));
      client.post(
          trial + "/report", "{\"attempt\": 1, \"fidelity\": {\"epoch\": 3}, " + values + "}");
      client.post(trial + "/tell", "{\"attempt\": 1, " + values + "}");
    }
  }

  private static void show(Tab tab, String name) throws IOException {
    String pictures = System.getProperty("cairn.pictures", "");
    if (!pictures.isEmpty()) {
      tab.picture(Files.createDirectories(Path.of(pictures)).resolve(name + ".png"));
    }
  }

  private static void fits(Tab tab, String name) throws IOException, InterruptedException {
    for (int width : new int[] {390, 1280}) {
      tab.width(width);
      Thread.sleep(150); // charts fit themselves
      assertThat(tab.eval("document.documentElement.scrollWidth <= " + width))
          .as("%s is wider than %s pixels", name, width)
          .isEqualTo("true");
      show(tab, name + "-" + width);
    }
  }

  @Test
  void everyPage_ofAStudyThatLives_isShownAndDoesWhatItSays()
      throws IOException, InterruptedException {
    try (WebServer server = Servers.start(new MemoryJournal(), folder, Tokens.NONE);
        Tab tab = tab()) {
      Client client = Client.of(server);
      tab.width(1280);
      tab.go(server.address() + "/");
      tab.await("document.body.innerText.includes('There are no studies')");

      tab.press("Start a study");
      String file = Servers.STUDY.replace("\"trials\": 5", "\"trials\": 40");
      tab.await("document.querySelector('textarea.file')");
      tab.eval(
          "document.querySelector('textarea.file').value = "
              + Value.of(file.replace("float", "flot")));
      tab.press("Create it for workers");
      tab.await("document.querySelector('.warning').textContent.includes('flot')");
      tab.eval("document.querySelector('textarea.file').value = " + Value.of(file));
      tab.press("Create it for workers");
      tab.await("location.hash === '#/study/s'");

      work(client, "s", 30);
      tab.await("document.querySelector('#shown')?.textContent.startsWith('30 of 30')");
      tab.await(
          "document.querySelector('#importance') && !document.querySelector('#importance').hidden");
      fits(tab, "study");
      work(client, "s", 1);
      tab.await("document.querySelector('#shown').textContent.startsWith('31 of 31')");

      tab.await("document.querySelector('#trials tbody tr td:not(.filler)')");
      tab.eval("document.querySelector('#trials tbody tr td:not(.filler)').click()");
      tab.await("document.querySelector('#details').open");
      tab.await("document.querySelector('#details').textContent.includes('Reports')");
      show(tab, "trial");
      tab.press("Try again");
      tab.await("document.querySelector('#said').textContent.includes('next')");
      work(client, "s", 1);
      assertThat(client.get("/api/v1/studies/s/trials/31").at("lineage", "algorithm").plain())
          .isEqualTo("enqueued");

      tab.press("Pause");
      tab.await("document.querySelector('.controls .state').textContent === 'paused'");
      tab.press("Resume");
      tab.await("document.querySelector('.controls .state').textContent === 'idle'");
      tab.press("Budget: 40 trials");
      tab.await("document.querySelector('dialog[open] input')");
      tab.eval("document.querySelector('dialog[open] input').value = '60 trials'");
      tab.press("OK");
      tab.await("document.body.innerText.includes('Budget: 60 trials')");
      tab.press("Add a note");
      tab.await("document.querySelector('dialog[open] textarea')");
      tab.eval("document.querySelector('dialog[open] textarea').value = '**looks** <b>good</b>'");
      tab.press("OK");
      tab.await("document.querySelector('#notes strong')?.textContent === 'looks'");
      assertThat(tab.eval("document.querySelector('#notes b') === null")).isEqualTo("true");

      tab.press("Explore the space");
      tab.await("document.querySelectorAll('#maps canvas').length >= 2");
      tab.await("document.querySelector('#expected').textContent.includes('±')");
      tab.await("document.querySelector('#region .range i')");
      String before = tab.eval("document.querySelector('#expected').textContent");
      tab.eval(
          "(() => { const s = document.querySelector('.slider input'); s.value = 990;"
              + " s.dispatchEvent(new Event('input')); })()");
      tab.await("document.querySelector('#expected').textContent !== " + Value.of(before));
      fits(tab, "explore");
      tab.press("Try these settings");
      tab.await("document.querySelector('#said').textContent.includes('tried next')");
      var next = client.post("/api/v1/studies/s/ask", "{}");
      assertThat(next.at("configuration", "x").number()).isGreaterThan(0.95);

      client.post("/api/v1/studies", Servers.STUDY.replace("\"s\"", "\"t\""));
      work(client, "t", 5);
      tab.press("Studies");
      tab.await("document.querySelectorAll('#studies tbody input').length === 2");
      fits(tab, "studies");
      tab.eval("document.querySelectorAll('#studies tbody input').forEach(box => box.click())");
      tab.press("Compare");
      tab.await("document.querySelector('#compare section:not([hidden]) canvas')");
      fits(tab, "compare");
      tab.eval("document.querySelector('.theme').click()");
      tab.go(server.address() + "/#/study/s");
      tab.await("document.querySelector('#shown')?.textContent.startsWith('33 of 33')");
      show(tab, "study-other-theme");
      assertThat(tab.complaints().stream().filter(each -> !each.contains("422"))).isEmpty();
    }
  }

  @Test
  void aServerWithATokenAsksForIt() throws IOException, InterruptedException {
    var tokens = new Tokens(Optional.of(TOKEN), Optional.empty());
    try (WebServer server = Servers.start(new MemoryJournal(), folder, tokens);
        Tab tab = tab()) {
      tab.go(server.address() + "/");
      tab.await("document.body.innerText.includes('asks for its token')");
      tab.eval("document.querySelector('.gate input').value = 'wrong'");
      tab.press("Enter");
      tab.await("document.querySelector('.warning').textContent.includes('token is needed')");
      tab.eval("document.querySelector('.gate input').value = '" + TOKEN + "'");
      tab.press("Enter");
      tab.await("document.body.innerText.includes('There are no studies')");
      tab.await("document.querySelector('#top .link').textContent === 'live'");
      assertThat(tab.eval("location.href")).doesNotContain(TOKEN);
    }
  }
}
