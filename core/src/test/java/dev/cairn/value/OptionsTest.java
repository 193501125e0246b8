package dev.cairn.value;

import static dev.cairn.value.InvalidInputException.require;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
  public enum Mode {
    FAST,
    VERY_SLOW
  }

  public record Sample(
      @Option("random trials first") int startupTrials,
      long limit,
      @Option("the good fraction") double gamma,
      boolean multivariate,
      String label,
      Mode mode) {
    public Sample {
      require(gamma > 0 && gamma < 1, "gamma", "The gamma (%s) must be in (0, 1).", gamma);
    }

    public Sample() {
      this(10, 1L << 40, 0.25, true, "x", Mode.VERY_SLOW);
    }
  }

  @Test
  void describesEveryComponent_withItsDefault() {
    assertThat(Options.describe(Sample.class))
        .containsExactly(
            new Options.Description(
                "startup_trials", "int", Value.of(10), List.of(), "random trials first"),
            new Options.Description("limit", "int", Value.of(1L << 40), List.of(), ""),
            new Options.Description(
                "gamma", "float", Value.of(0.25), List.of(), "the good fraction"),
            new Options.Description("multivariate", "flag", Value.of(true), List.of(), ""),
            new Options.Description("label", "text", Value.of("x"), List.of(), ""),
            new Options.Description(
                "mode", "choice", Value.of("very-slow"), List.of("fast", "very-slow"), ""));
  }

  @Test
  void keepsDefaults_ofAbsentOptions() {
    assertThat(read("{}")).isEqualTo(new Sample());
    assertThat(read("{startup_trials: 3, mode: fast, gamma: 0.5, multivariate: false}"))
        .isEqualTo(new Sample(3, 1L << 40, 0.5, false, "x", Mode.FAST));
  }

  @Test
  void saysWhere_andWhatIsWrong() {
    refuses("{startup: 3}", "sampler.startup", "unknown key 'startup'");
    refuses("{startup_trials: 2.5}", "sampler.startup_trials", "whole number");
    refuses("{startup_trials: 3000000000}", "sampler.startup_trials", "too large");
    refuses("{mode: fats}", "sampler.mode", "Did you mean 'fast'?");
    refuses("{gamma: 2}", "sampler", "The gamma (2.0) must be in (0, 1).");
  }

  /** What holds another algorithm as an option. */
  public record Holder(@Option("what is held") Held within) {
    public Holder() {
      this(new Held("none", new Value.Fields(Map.of())));
    }
  }

  /** An id and its options. */
  public record Held(String id, Value.Fields options) {}

  @Test
  void holdsAnotherAlgorithm_asAnIdOrAMapping() {
    assertThat(Options.describe(Holder.class))
        .containsExactly(
            new Options.Description(
                "within", "algorithm", Value.of("none"), List.of(), "what is held"));
    assertThat(held("{}")).isEqualTo(new Holder());
    assertThat(held("{within: asha}").within().id()).isEqualTo("asha");
    Held given = held("{within: {id: asha, eta: 4, within: {id: median}}}").within();
    assertThat(given.id()).isEqualTo("asha");
    assertThat(given.options()).isEqualTo(Flow.of("{eta: 4, within: {id: median}}"));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> held("{within: [asha]}"))
        .withMessageContaining("must be an id, or a mapping such as {id: none}")
        .satisfies(e -> assertThat(e.path()).isEqualTo("scheduler.within"));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> held("{within: {eta: 4}}"))
        .withMessageContaining("scheduler.within lacks the key 'id'");
  }

  private static Holder held(String text) {
    return Options.read(Holder.class, Section.of("scheduler", Flow.of(text)));
  }

  private static Sample read(String text) {
    return Options.read(Sample.class, Section.of("sampler", Flow.of(text)));
  }

  private static void refuses(String text, String path, String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> read(text))
        .satisfies(e -> assertThat(e.path()).startsWith(path))
        .withMessageContaining(message);
  }
}
