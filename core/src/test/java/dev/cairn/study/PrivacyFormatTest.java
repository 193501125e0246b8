package dev.cairn.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.Privacy.Amount;
import dev.cairn.trial.Privacy.Draw;
import dev.cairn.trial.Privacy.Law;
import dev.cairn.trial.Privacy.Look;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrivacyFormatTest {
  private static final StudySpec SPEC = Studies.SPEC.withFidelity("epoch", 1, 9);
  private static final Look STEPS =
      new Look(Amount.of(0.01), Amount.of(1.1), Amount.of("epoch", 100), false);
  private static final Look EPOCHS =
      new Look(Amount.of(0.5), Amount.of("x", 0.25), Amount.of("epoch", 1), true);

  private static StudySpec with(Look look, Draw... draw) {
    return SPEC.withPrivacy(new Privacy(3, 1e-5, look, List.of(draw).stream().findFirst()));
  }

  @Test
  void aBudget_isReadBackEqual() {
    for (StudySpec spec :
        List.of(
            with(STEPS),
            with(EPOCHS),
            with(STEPS, new Draw(Law.NEGATIVE_BINOMIAL, 1, 20)),
            with(STEPS, new Draw(Law.NEGATIVE_BINOMIAL, 0, 20)),
            with(STEPS, new Draw(Law.NEGATIVE_BINOMIAL, 0.5, 20.5)),
            with(EPOCHS, new Draw(Law.POISSON, 0, 0.5)))) {
      Value.Fields written = StudyFormat.toValue(spec);
      assertThat(StudyFormat.fromValue(written)).isEqualTo(spec);
      assertThat(StudyFormat.toValue(StudyFormat.fromValue(written))).isEqualTo(written);
    }
  }

  @Test
  void aBudget_isWritten_asAPersonWould() {
    assertThat(StudyFormat.toValue(with(STEPS, new Draw(Law.NEGATIVE_BINOMIAL, 1, 20))).toString())
        .contains(
            "\"privacy\":{\"epsilon\":3,\"delta\":1.0E-5,\"sampling_rate\":0.01,\"noise\":1.1,"
                + "\"steps\":{\"epoch\":100},\"number\":\"geometric\",\"trials\":20}");
    assertThat(StudyFormat.toValue(with(EPOCHS)).toString())
        .contains("\"noise\":{\"x\":0.25},\"epochs\":\"epoch\"}");
  }

  private static void refused(Optional<Value> value, String key, String path, String why) {
    var study = new LinkedHashMap<>(StudyFormat.toValue(with(STEPS)).fields());
    var privacy =
        new LinkedHashMap<>(((Value.Fields) study.getOrDefault("privacy", Value.NULL)).fields());
    value.ifPresentOrElse(given -> privacy.put(key, given), () -> privacy.remove(key));
    study.put("privacy", Value.of(privacy));
    assertThatThrownBy(() -> StudyFormat.fromValue(Value.of(study)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(why)
        .satisfies(e -> assertThat(((InvalidInputException) e).path()).isEqualTo(path));
  }

  @Test
  void refuses_whatCannotBe_atItsPath() {
    refused(Optional.of(Value.of(0)), "epsilon", "privacy.epsilon", "expected more than 0");
    refused(Optional.of(Value.of(1)), "delta", "privacy.delta", "one over the number of records");
    refused(Optional.of(Value.of(-1)), "noise", "privacy.noise", "expected more than 0");
    refused(Optional.of(Value.of("kind")), "noise", "privacy.noise", "or the name of a number");
    refused(Optional.of(Value.of("epoch")), "noise", "privacy.noise", "Expected one of: x.");
    refused(Optional.of(Value.of("epoc")), "steps", "privacy.steps", "Did you mean 'epoch'?");
    refused(Optional.of(Value.of(1)), "epochs", "privacy", "exactly one of steps and epochs");
    refused(Optional.of(Value.of(1)), "stepz", "privacy.stepz", "Did you mean 'steps'?");
    refused(
        Optional.of(Value.of("binomial")),
        "number",
        "privacy.number",
        "negative-binomial, poisson");
    refused(Optional.of(Value.of(20)), "trials", "privacy.trials", "budget: {trials: 20}");
    refused(Optional.of(Value.of("poisson")), "number", "privacy", "lacks the key 'trials'");
    refused(Optional.empty(), "delta", "privacy", "lacks the key 'delta'");
  }

  @Test
  void aStudy_isRefused_whereNoAccountantIsInstalled() {
    var journal = new MemoryJournal();
    assertThatThrownBy(() -> Studies.open(with(STEPS), journal, "s"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("add the module cairn-protocols");
    assertThat(journal.studies()).isEmpty();
  }
}
