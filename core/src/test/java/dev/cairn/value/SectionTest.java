package dev.cairn.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SectionTest {
  private static final String TEXT =
      "{name: digits, trials: 40, rate: 0.5, fresh: true, budget: {time: 10m}, tags: [a, b]}";

  private static Section section() {
    return Section.of("study", Flow.of(TEXT));
  }

  @Test
  void readsEveryKind() {
    Section section = section();
    assertThat(section.text("name")).isEqualTo("digits");
    assertThat(section.whole("trials")).isEqualTo(40);
    assertThat(section.number("rate")).isEqualTo(0.5);
    assertThat(section.flag("fresh", false)).isTrue();
    assertThat(section.section("budget").text("time")).isEqualTo("10m");
    assertThat(section.items("tags")).containsExactly(Value.of("a"), Value.of("b"));
    section.close();
  }

  @Test
  void findsNothing_whereAKeyIsAbsent() {
    Section section = section();
    assertThat(section.findText("other")).isEmpty();
    assertThat(section.findNumber("other")).isEmpty();
    assertThat(section.findWhole("other")).isEmpty();
    assertThat(section.findSection("other")).isEmpty();
    assertThat(section.items("other")).isEmpty();
    assertThat(section.flag("other", true)).isTrue();
  }

  @Test
  void saysWhere_andWhatIsWrong() {
    refuses(s -> s.text("trials"), "study.trials", "study.trials must be a text, but is 40.");
    refuses(s -> s.whole("rate"), "study.rate", "must be a whole number, but is 0.5");
    refuses(s -> s.whole("name"), "study.name", "must be a number, but is the text \"digits\"");
    refuses(s -> s.flag("rate", true), "study.rate", "must be true or false, but is 0.5");
    refuses(s -> s.section("tags"), "study.tags", "must be a mapping of names to values, but is a");
    refuses(s -> s.items("budget"), "study.budget", "must be a list, but is a mapping");
    refuses(s -> s.get("other"), "study", "study lacks the key 'other'");
  }

  @Test
  void refusesKeys_nobodyAskedFor() {
    refuses(
        section -> {
          section.text("name");
          section.find("trails");
          section.close();
        },
        "study.trials",
        "study has the unknown key 'trials'. Did you mean 'trails'?");
  }

  @Test
  void calls_theWholeInput_theStudyFile() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> Section.of("", Value.of(3)))
        .withMessage("The study file must be a mapping of names to values, but is 3.");
  }

  private static void refuses(Consumer<Section> read, String path, String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> read.accept(section()))
        .satisfies(e -> assertThat(e.path()).isEqualTo(path))
        .withMessageContaining(message);
  }
}
