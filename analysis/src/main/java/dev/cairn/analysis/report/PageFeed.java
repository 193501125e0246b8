package dev.cairn.analysis.report;

import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.util.List;

/**
 * What a page shows, in the parts that a page which stays open asks for. Trials are arrays, a field
 * each, in the order of their numbers; wherever one is meant otherwise, it is by its place in them.
 */
public final class PageFeed {
  private PageFeed() {}

  /**
   * What is so: the study and all of its trials. Linear in trials times columns.
   *
   * @param statement what is to be said of the study first, or nothing
   */
  public static Value.Fields facts(StudyView view, List<String> statement) {
    return PageData.facts(view, new Trials(view), statement).build();
  }

  /** Some trials of the study, those that changed: {@code start} and {@code trials}. */
  public static Value.Fields changes(StudyView view, List<Trial> changed) {
    var trials = new Trials(view, changed.stream());
    return new Json.Members()
        .with("start", trials.start())
        .with("trials", trials.toValue())
        .build();
  }

  /**
   * What follows from the trials: importance, slices, contours, front, timeline and stopping, with
   * {@code number}, whose trials the places in it are places of. About a second an objective; of
   * many trials an excerpt.
   */
  public static Value.Fields findings(StudyView all) {
    StudyView view = Excerpt.of(all, Excerpt.MOST);
    var trials = new Trials(view);
    var page =
        new Json.Members()
            .with("number", Json.array(trials.list(), t -> Value.of((long) t.number())));
    return PageData.derived(page, view, trials).build();
  }
}
