package dev.cairn.benchmarks.reports;

import dev.cairn.benchmarks.curves.Comparison;
import dev.cairn.benchmarks.curves.Curve;
import dev.cairn.benchmarks.curves.CurveFiles;
import dev.cairn.benchmarks.problems.Kind;
import java.util.List;

/**
 * What a comparison gave, in four forms. All but the overheads depends on the options alone.
 *
 * @param comparison every curve, peers included
 * @param own the curves that were run
 * @param overheads of what was run
 * @param refusals what could not run on what, and why
 * @param workers how many trials ran at once
 */
public record BenchResult(
    Comparison comparison,
    List<Curve> own,
    List<Overhead> overheads,
    List<String> refusals,
    int workers) {

  public BenchResult {
    own = List.copyOf(own);
    overheads = List.copyOf(overheads);
    refusals = List.copyOf(refusals);
  }

  /** How far what was run on a kind of problem goes; how far peers go where nothing was run. */
  int last(Kind kind) {
    Comparison part = comparison.of(kind);
    int ran = new Comparison(part.problems(), own).last();
    return ran > 0 ? ran : part.last();
  }

  /** Tables for a terminal. */
  public String text() {
    return TextReport.of(Tables.of(this), refusals);
  }

  /** One JSON object; see {@link JsonReport}. */
  public String json() {
    return JsonReport.of(this).toString();
  }

  /** The curves that were run, in the columns that peers' files have. */
  public String csv() {
    return CurveFiles.write(own);
  }

  /** A page of its own, with the tables and the curves. */
  public String html() {
    return HtmlReport.of(this);
  }
}
