package dev.cairn.web.api;

import dev.cairn.journal.Journal;
import dev.cairn.study.Control;
import dev.cairn.trial.Privacy;
import dev.cairn.web.follow.Followed;
import dev.cairn.web.follow.Gallery;
import dev.cairn.web.follow.Sight;
import dev.cairn.web.http.Refusal;
import dev.cairn.web.live.LiveStudies;
import dev.cairn.web.live.LiveStudy;
import dev.cairn.web.run.Runs;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** All that routes work on. */
public record Studies(
    Journal journal, Gallery gallery, LiveStudies live, Runs runs, InstantSource clock) {

  /** The study as those see it who look on. */
  Followed followed(String study) throws IOException {
    if (!journal.studies().contains(study)) {
      gallery.forget(study);
      throw Refusal.missing("There is no study '" + study + "'.");
    }
    Followed followed = gallery.find(study);
    if (!followed.opened()) {
      throw Refusal.missing("The study '" + study + "' has not begun.");
    }
    if (secret(followed)) {
      throw Refusal.of(
          403,
          "private",
          "How many trials '%s' has is a secret, so it is not served; see cairn best %s."
              .formatted(study, study));
    }
    return followed;
  }

  /** Whether even the number of trials must not be shown. */
  static boolean secret(Followed followed) throws IOException {
    return followed.look().spec().privacy().flatMap(Privacy::draw).isPresent();
  }

  Sight look(String study) throws IOException {
    return followed(study).look();
  }

  /** The study for those who work at it. */
  LiveStudy live(String study) throws IOException {
    Optional<LiveStudy> known = live.find(study);
    return known.isPresent() ? known.get() : live.open(look(study).spec());
  }

  /** For commands to the study. */
  Control control(String study) throws IOException {
    followed(study);
    return new Control(journal, study, clock);
  }
}
