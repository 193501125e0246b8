package dev.cairn.benchmarks.reports;

import dev.cairn.benchmarks.curves.Band;
import dev.cairn.benchmarks.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One page without scripts or outside resources: the tables, then a chart a problem. */
final class HtmlReport {
  private static final String STYLE =
      """
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 1100px; margin: 2rem auto;
             padding: 0 1rem; color: #1d2733; }
      h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin: 2rem 0 0; }
      p { color: #5b6875; margin: 0.2rem 0 0.6rem; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
      th, td { padding: 0.2rem 0.8rem; text-align: right; border-bottom: 1px solid #e3e8ee;
               white-space: nowrap; }
      th:first-child, td:first-child { text-align: left; }
      tr.own td { font-weight: 600; }
      .charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr));
                gap: 1rem; }
      figure { margin: 0; } figcaption { font-weight: 600; }
      svg text { font: 11px system-ui, sans-serif; fill: #5b6875; }
      .key span { display: inline-block; margin-right: 1.2rem; }
      .key svg { width: 26px; height: 10px; margin-right: 0.4rem; vertical-align: middle; }
      """;

  private HtmlReport() {}

  static String of(BenchResult result) {
    List<String> optimizers = result.comparison().optimizers();
    String tables =
        Tables.of(result).stream()
            .map(table -> table(table, result))
            .collect(Collectors.joining("\n"));
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>cairn bench</title><style>
        %s</style></head><body>
        <h1>cairn bench</h1>
        %s
        <h2>Best so far</h2>
        <p>Median over seeds, with quartiles shaded, after n evaluations (full trainings where there is
        a fidelity). Below: best feasible value with constraints, hypervolume with several
        objectives.</p>
        <p class="key">%s</p>
        %s<div class="charts">
        %s
        </div></body></html>
        """
        .formatted(STYLE, tables, key(optimizers), Chart.definitions(), charts(result, optimizers));
  }

  private static String table(Table table, BenchResult result) {
    List<String> own = result.overheads().stream().map(Overhead::optimizer).toList();
    String rows =
        table.rows().stream()
            .map(row -> row(row, own.contains(row.get(0)) ? " class=\"own\"" : ""))
            .collect(Collectors.joining("\n"));
    String header =
        table.header().stream()
            .map(cell -> "<th>" + escaped(cell) + "</th>")
            .collect(Collectors.joining());
    return """
        <h2>%s</h2><p>%s</p>
        <div class="wide"><table><thead><tr>%s</tr></thead><tbody>
        %s
        </tbody></table></div>"""
        .formatted(escaped(table.title()), escaped(table.note()), header, rows);
  }

  private static String row(List<String> cells, String mark) {
    return cells.stream()
        .map(cell -> "<td>" + escaped(cell) + "</td>")
        .collect(Collectors.joining("", "<tr" + mark + ">", "</tr>"));
  }

  private static String key(List<String> optimizers) {
    return IntStream.range(0, optimizers.size())
        .mapToObj(
            i ->
                "<span><svg><path d=\"M0 5H26\" %s/></svg>%s</span>"
                    .formatted(Chart.stroke(i), escaped(optimizers.get(i))))
        .collect(Collectors.joining());
  }

  private static String charts(BenchResult result, List<String> optimizers) {
    var charts = new ArrayList<String>();
    List<Band> bands = Band.of(result.comparison());
    for (Problem problem : result.comparison().problems()) {
      List<Band> here = bands.stream().filter(b -> b.problem().equals(problem.name())).toList();
      if (!here.isEmpty()) {
        charts.add(
            "<figure><figcaption>%s</figcaption>%s</figure>"
                .formatted(escaped(problem.name()), Chart.of(here, optimizers)));
      }
    }
    return String.join("\n", charts);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
