package dev.cairn.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AssetTest {
  @Test
  void holds_everyAsset_byItsNameAlone() {
    for (String name : Asset.names()) {
      Asset asset = Asset.of(name);
      assertThat(asset.text()).as(name).isNotBlank();
      assertThat(asset.bytes()).asString().isEqualTo(asset.text());
      assertThat(asset.hash()).matches("[0-9a-f]{64}");
    }
    assertThat(Asset.find("package-info.class")).isEmpty();
    assertThat(Asset.find("../ui/report.js")).isEmpty();
    assertThatThrownBy(() -> Asset.of("nosuch.js")).hasMessageContaining("(nosuch.js)");
  }

  @Test
  void tells_contentsApart_byHash() {
    assertThat(Asset.names().stream().map(Asset::of).map(Asset::hash)).doesNotHaveDuplicates();
  }

  /** A page puts scripts and styles between tags, which nothing in them may end. */
  @Test
  void ends_noTag_inPlaceOfThePage() {
    for (String name : List.of("report.js", "comparison.js", "report.css")) {
      assertThat(Asset.of(name).text().toLowerCase(Locale.ROOT))
          .as(name)
          .doesNotContain("</script", "</style", "<!--");
    }
  }
}
