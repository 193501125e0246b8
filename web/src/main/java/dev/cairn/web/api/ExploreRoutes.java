package dev.cairn.web.api;

import static dev.cairn.web.http.Field.maybe;
import static dev.cairn.web.http.Field.needed;

import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.analysis.response.Estimate;
import dev.cairn.analysis.response.Region;
import dev.cairn.analysis.response.Response;
import dev.cairn.analysis.response.Surface;
import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import dev.cairn.web.follow.Sight;
import dev.cairn.web.http.Access;
import dev.cairn.web.http.Call;
import dev.cairn.web.http.Field;
import dev.cairn.web.http.Members;
import dev.cairn.web.http.Refusal;
import dev.cairn.web.http.Reply;
import dev.cairn.web.http.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What a surrogate expects of configurations that were not tried. Changes nothing. */
final class ExploreRoutes {
  private static final String STUDY = Routes.BASE + "/studies/{study}";
  private static final int MOST_POINTS = 100;
  private static final int MOST_ROWS = 1000;
  private static final Field OBJECTIVE =
      maybe("objective", Field.Kind.STRING, "its name; the first if absent");

  private final Studies studies;
  private final Responses responses = new Responses();

  ExploreRoutes(Studies studies) {
    this.studies = studies;
  }

  List<Route> routes() {
    return List.of(
        Route.post(STUDY + "/response", "Means over one or two columns.", "Grids.", this::response)
            .to(Access.READ)
            .taking(
                OBJECTIVE,
                needed("parameters", Field.Kind.ARRAY, "the places of one or two columns"),
                needed("row", Field.Kind.ARRAY, "raw numbers: where all others stand"),
                maybe("points", Field.Kind.INTEGER, "values a column, 40 if absent")),
        Route.post(STUDY + "/predict", "What is expected of rows.", "An array.", this::predict)
            .to(Access.READ)
            .taking(needed("rows", Field.Kind.ARRAY, "arrays of raw numbers, null where unknown")),
        Route.post(
                STUDY + "/region",
                "Where it is nearly as good as the best.",
                "A region.",
                this::region)
            .to(Access.READ)
            .taking(
                OBJECTIVE,
                maybe("within", Field.Kind.NUMBER, "a part of the best value, 0.01 if absent"),
                maybe("samples", Field.Kind.INTEGER, "configurations to show, 20 if absent")));
  }

  private Reply response(Call call) throws IOException {
    Sight sight = studies.look(call.study());
    Section body = call.body();
    Response response = responses.of(sight, objective(sight.spec(), body));
    List<Column> columns =
        body.items("parameters").stream()
            .map(place -> column(sight.spec().space(), place))
            .toList();
    if (columns.isEmpty() || columns.size() > 2) {
      throw Refusal.malformed(
          "parameters", "There are %s parameters; expected 1 or 2.".formatted(columns.size()));
    }
    int points = (int) Math.max(2, Math.min(MOST_POINTS, body.findWhole("points").orElse(40)));
    Surface surface =
        response.over(
            row(sight.spec().space(), body.get("row")),
            columns.get(0),
            columns.stream().skip(1).findFirst(),
            points);
    var members =
        new Members()
            .with("x", numbers(surface.x()))
            .with("mean", grid(surface, Estimate::mean))
            .with("deviation", grid(surface, Estimate::deviation))
            .with("best", TrialFormat.number(response.bestObserved()))
            .with("trials", Value.of(response.trials()));
    if (columns.size() == 2) {
      members.with("y", numbers(surface.y()));
    }
    return Reply.json(members.build());
  }

  private static Value grid(Surface surface, ToDoubleFunction<Estimate> part) {
    return Value.of(
        Arrays.stream(surface.estimates())
            .map(line -> numbers(Arrays.stream(line).mapToDouble(part).toArray()))
            .toList());
  }

  private static Value numbers(double[] numbers) {
    return Value.of(Arrays.stream(numbers).mapToObj(TrialFormat::number).toList());
  }

  private static Column column(SearchSpace space, Value place) {
    double number = place.number();
    if (!(number >= 0 && number < space.size() && number == Math.rint(number))) {
      throw Refusal.malformed(
          "parameters", "%s is no column; expected 0 to %s.".formatted(place, space.size() - 1));
    }
    return space.columns().get((int) number);
  }

  private static double[] row(SearchSpace space, Value value) {
    List<Value> numbers = Section.items("row", value);
    if (numbers.size() != space.size()) {
      throw Refusal.malformed(
          "row", "The row has %s numbers; expected %s.".formatted(numbers.size(), space.size()));
    }
    return numbers.stream().mapToDouble(Value::number).toArray();
  }

  private static int objective(StudySpec spec, Section body) {
    Optional<String> name = body.findText("objective");
    List<String> names = spec.goals().stream().map(Goal::name).toList();
    int place = name.map(names::indexOf).orElse(0);
    if (place < 0) {
      throw Refusal.malformed(
          "objective",
          "There is no objective '%s'; expected one of %s."
              .formatted(name.orElse(""), String.join(", ", names)));
    }
    return place;
  }

  private Reply predict(Call call) throws IOException {
    Sight sight = studies.look(call.study());
    SearchSpace space = sight.spec().space();
    List<Value> rows = call.body().items("rows");
    if (rows.size() > MOST_ROWS) {
      throw Refusal.malformed("rows", "There are more than " + MOST_ROWS + " rows.");
    }
    List<Value> answers = new ArrayList<>();
    for (Value each : rows) {
      double[] row = Response.valid(space, row(space, each));
      var values = new Members();
      for (int i = 0; i < sight.spec().goals().size(); i++) {
        Estimate estimate = responses.of(sight, i).at(row);
        values.with(sight.spec().goals().get(i).name(), estimate(estimate).build());
      }
      answers.add(
          new Members()
              .with("configuration", space.configuration(row).toValue())
              .with("row", numbers(row))
              .with("values", values.build())
              .build());
    }
    return Reply.json(Value.of(answers));
  }

  private static Members estimate(Estimate estimate) {
    return new Members()
        .with("mean", TrialFormat.number(estimate.mean()))
        .with("deviation", TrialFormat.number(estimate.deviation()));
  }

  private Reply region(Call call) throws IOException {
    Sight sight = studies.look(call.study());
    Response response = responses.of(sight, objective(sight.spec(), call.body()));
    double within = call.body().findNumber("within").orElse(0.01);
    int samples =
        (int) Math.max(0, Math.min(MOST_ROWS, call.body().findWhole("samples").orElse(20)));
    Region region = response.near(within, samples);
    SearchSpace space = sight.spec().space();
    List<Value> shown = new ArrayList<>();
    for (double[] row : region.samples()) {
      shown.add(
          estimate(response.at(row))
              .with("row", numbers(row))
              .with("configuration", space.configuration(row).toValue())
              .build());
    }
    return Reply.json(
        new Members()
            .with("threshold", TrialFormat.number(region.threshold()))
            .with("best", TrialFormat.number(region.best()))
            .with("share", TrialFormat.number(region.share()))
            .with(
                "parameters",
                Value.of(region.extents().stream().map(ExploreRoutes::extent).toList()))
            .with("samples", Value.of(shown))
            .build());
  }

  private static Value extent(Region.Extent extent) {
    return new Members()
        .with("path", extent.column().path())
        .with("column", Value.of(extent.column().index()))
        .with("ranges", Value.of(extent.ranges().stream().map(ExploreRoutes::numbers).toList()))
        .with("share", TrialFormat.number(extent.share()))
        .build();
  }
}
