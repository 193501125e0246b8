package dev.cairn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.benchmarks.curves.Curve;
import dev.cairn.benchmarks.curves.CurveFiles;
import dev.cairn.benchmarks.reports.BenchResult;
import dev.cairn.trial.Algorithm;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {
  private static final BenchOptions SMALL =
      BenchOptions.standard()
          .withProblems(List.of("branin", "tree", "gramacy", "zdt1"))
          .withSamplers(List.of("lottery", "lottery:tickets=1000"))
          .withSchedulers(List.of("straight"))
          .withSeeds(3)
          .withTrials(20);

  @Test
  void every_contenderRunsOnEveryProblemWithEverySeed() throws IOException {
    var heard = new ArrayList<String>();
    BenchResult result =
        Bench.run(SMALL, (problem, optimizer, done, total) -> heard.add(done + "/" + total));
    assertThat(result.own()).hasSize(4 * 2 * 3);
    assertThat(heard).hasSize(24).endsWith("24/24");
    assertThat(result.comparison().optimizers())
        .containsExactly("cairn-lottery+straight", "cairn-lottery:tickets=1000+straight");
    assertThat(result.overheads()).hasSize(2);
  }

  @Test
  void all_butTheTimings_dependsOnTheOptionsAlone() throws IOException {
    BenchResult first = run(SMALL);
    BenchResult second = run(SMALL);
    assertThat(first.csv()).isEqualTo(second.csv());
    assertThat(first.json().replaceAll("\"overhead\".*", ""))
        .isEqualTo(second.json().replaceAll("\"overhead\".*", ""));
  }

  @Test
  void json_hasRegretsRanksCurvesAndOverheads() throws IOException {
    JsonNode json = JsonMapper.shared().readTree(run(SMALL).json());
    assertThat(json.at("/regret/single/optimizers/0/problems").intValue()).isEqualTo(2);
    assertThat(json.at("/regret/single/n").valueStream().map(JsonNode::intValue))
        .containsExactly(10, 20);
    assertThat(json.at("/ranks/single/optimizers").size()).isEqualTo(2);
    assertThat(json.at("/curves").size()).isEqualTo(8);
    assertThat(json.at("/curves/0/median").size()).isEqualTo(20);
    assertThat(json.at("/overhead/0/asks").intValue()).isEqualTo(240);
  }

  @Test
  void csv_isReadAsPeers(@TempDir Path folder) throws IOException {
    BenchResult result = run(SMALL);
    String peers = result.csv().replace("cairn-", "peer-");
    Files.writeString(folder.resolve("peers.csv"), peers);
    BenchResult compared = run(SMALL.withPeers(folder));
    assertThat(compared.comparison().optimizers()).hasSize(4).contains("peer-lottery+straight");
    assertThat(compared.csv()).isEqualTo(result.csv());
    assertThat(compared.text()).contains("peer-lottery+straight").contains("Mean rank");
  }

  @Test
  void peers_areShownAlsoWhenNothingRuns(@TempDir Path folder) throws IOException {
    Curve curve = Curve.dense("branin", "peer", 0, new double[20]);
    Files.writeString(folder.resolve("peers.csv"), CurveFiles.write(List.of(curve)));
    BenchResult result = run(SMALL.withSamplers(List.of()).withPeers(folder));
    assertThat(result.own()).isEmpty();
    assertThat(result.text()).contains("peer").doesNotContain("Overhead");
  }

  @Test
  void html_isWellFormed_andAsksForNothingFromElsewhere() throws Exception {
    String page = run(SMALL).html();
    String body = page.replaceFirst("<!DOCTYPE html>", "").replaceAll("<meta [^>]*>", "");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("figure").getLength()).isEqualTo(4);
    assertThat(page).doesNotContain("http").doesNotContain("<script").doesNotContain("NaN");
  }

  @Test
  void what_aStudyWouldRefuse_isNotRunAndSaid() throws IOException {
    BenchOptions both = SMALL.withSchedulers(List.of("straight", "pairs"));
    BenchResult result = run(both.withProblems(List.of("branin")));
    assertThat(result.own()).hasSize(2 * 3);
    assertThat(result.refusals()).hasSize(2).allMatch(line -> line.contains("needs a fidelity"));
    assertThat(result.text()).contains("Not run");
  }

  @Test
  void surrogates_withoutTheirDataAreSaidToBeLeftOut() throws IOException {
    BenchOptions options =
        new BenchOptions(
            List.of("multiobjective"),
            List.of("lottery"),
            List.of("straight"),
            1,
            5,
            1,
            Optional.empty(),
            Optional.empty());
    BenchResult result = run(options);
    assertThat(result.own()).hasSize(2);
    assertThat(result.refusals()).hasSize(1);
    assertThat(result.text()).contains("mo-lcbench-167152").contains("CAIRN_YAHPO");
  }

  @Test
  void when_nothingCanRun_theReasonsAreGiven() {
    assertThatThrownBy(() -> run(SMALL.withSchedulers(List.of("pairs"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("needs a fidelity");
  }

  @Test
  void unknown_algorithmsAreRefusedByName() {
    assertThatThrownBy(() -> run(SMALL.withSamplers(List.of("lotery"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("Did you mean 'lottery'?");
    assertThatThrownBy(() -> run(SMALL.withSchedulers(List.of("strait"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("strait");
  }

  @Test
  void a_contender_isAnIdWithOptions() {
    Contender contender = Contender.of("tpe:candidates=24:gamma=0.15:group=true:mode=fast", "none");
    assertThat(contender.sampler())
        .isEqualTo(
            Algorithm.of(
                "tpe",
                Map.of(
                    "candidates", Value.of(24),
                    "gamma", Value.of(0.15),
                    "group", Value.of(true),
                    "mode", Value.of("fast"))));
    assertThat(contender.name())
        .isEqualTo("cairn-tpe:candidates=24:gamma=0.15:group=true:mode=fast");
    assertThatThrownBy(() -> Contender.of("tpe:candidates", "none"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("id:option=value");
  }

  private static BenchResult run(BenchOptions options) throws IOException {
    return Bench.run(options, (problem, optimizer, done, total) -> {});
  }
}
