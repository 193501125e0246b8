package dev.cairn.protocols.privacy;

import dev.cairn.study.Accountant;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.value.InvalidInputException;
import java.util.Optional;

/**
 * A study with a budget of privacy: what it may still do, what it has revealed, and what of it may
 * be shown. All follows from the spec and the log. Making one costs some hundred values of a {@link
 * RenyiCurve}; for one thread at a time.
 */
public sealed interface PrivateStudy extends Accountant permits BestAlone, EveryLook {
  /**
   * The one of a spec; an error when its budget has no room for what it plans, or when its sampler
   * or scheduler would break the promise.
   */
  static PrivateStudy of(StudySpec spec) {
    Privacy privacy =
        spec.privacy()
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "privacy", "The study " + spec.name() + " declares no privacy."));
    return privacy.draw().isPresent()
        ? BestAlone.of(spec, privacy, privacy.draw().get())
        : EveryLook.of(spec, privacy);
  }

  /** What the study has revealed so far, once what may be shown is shown. */
  Statement statement(StudyView view);

  /**
   * What may be shown to others. Of a study with a random number of trials that is a study of one
   * trial, the best, once all have ended; before, one of none.
   */
  StudyView released(StudyView view);

  /** What to know before this study looks at private data. */
  Optional<String> caution();
}
