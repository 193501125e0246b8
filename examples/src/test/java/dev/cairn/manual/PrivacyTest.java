package dev.cairn.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.protocols.privacy.Guarantee;
import dev.cairn.protocols.privacy.PrivateStudy;
import dev.cairn.run.Budget;
import dev.cairn.run.Objective;
import dev.cairn.run.Tuner;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.Privacy.Amount;
import dev.cairn.trial.Privacy.Draw;
import dev.cairn.trial.Privacy.Law;
import dev.cairn.trial.Privacy.Look;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The chapter on privacy. */
class PrivacyTest {
  private static final Real RATE = Real.log("learning_rate", 0.1, 30);
  private static final Objective TRAINING = Objective.of(c -> Math.abs(Math.log(c.get(RATE))));

  @Test
  void theBestOfAPrivateStudy_isReleased_withItsPromise() throws InterruptedException {
    // snippet: java-private
    Look look = new Look(Amount.of(0.05), Amount.of(2), Amount.of(100), false);
    Draw draw = new Draw(Law.NEGATIVE_BINOMIAL, 1, 10);
    StudySpec spec =
        StudySpec.of("private", SearchSpace.of(RATE), Goal.minimize("error"))
            .withSampler("random")
            .withScheduler("none")
            .withSeed(5094827316L)
            .withPrivacy(new Privacy(3, 1e-5, look, Optional.of(draw)));
    StudyView view = Tuner.of(spec).run(TRAINING, Budget.UNLIMITED).view();
    PrivateStudy study = PrivateStudy.of(spec);
    Optional<Trial> best = Ranking.best(study.released(view));
    Guarantee promise = study.statement(view).guarantee();
    // end
    assertThat(best).isPresent();
    assertThat(promise.epsilon()).isBetween(1.0, 3.0);
  }
}
