package dev.cairn.cli;

import dev.cairn.protocols.privacy.PrivateStudy;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.Optional;

/** What may be said of a study, and with which promise where its data are private. */
record Disclosure(StudySpec spec, Optional<PrivateStudy> study) {
  static Disclosure of(StudySpec spec) {
    return new Disclosure(spec, spec.privacy().map(budget -> PrivateStudy.of(spec)));
  }

  /** Whether anything but the best trial is kept back, and that until all trials have ended. */
  boolean withholds() {
    return spec.privacy().flatMap(Privacy::draw).isPresent();
  }

  StudyView shown(StudyView view) {
    return study.map(known -> known.released(view)).orElse(view);
  }

  /** What the study as a whole promises. */
  Promise promise(StudyView view) {
    return new Promise(study.map(known -> known.statement(view)));
  }

  Optional<String> caution() {
    return study.flatMap(PrivateStudy::caution);
  }
}
