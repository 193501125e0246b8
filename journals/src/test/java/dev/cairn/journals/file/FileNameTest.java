package dev.cairn.journals.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FileNameTest {
  @Test
  void ordinaryNames_standForThemselves() {
    assertThat(FileName.of("digits-xgboost_2.1")).isEqualTo("digits-xgboost_2.1");
  }

  @Test
  void otherNames_areSafeOnEveryPlatform_andReadBack() {
    for (String name :
        new String[] {
          "..", ".", "a/b", "a\\b", "CON", "nul.txt", "com1", "a:b", "dot.", ".dot", "ä日😀", "%41",
          " x ", "a\0b", "conrad"
        }) {
      String file = FileName.of(name);
      assertThat(file).matches("[A-Za-z0-9._%-]+").doesNotStartWith(".").doesNotEndWith(".");
      assertThat(file).doesNotMatch("(?i)(con|nul|com1)(\\..*)?");
      assertThat(FileName.read(file)).isEqualTo(name);
    }
  }

  @Test
  void emptyAndEndlessNames_areRefused() {
    assertThatThrownBy(() -> FileName.of("")).hasMessageContaining("empty or too long");
    assertThatThrownBy(() -> FileName.of("x".repeat(201))).hasMessageContaining("too long");
  }
}
