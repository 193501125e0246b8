package dev.cairn.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.trial.Grid;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridFormatTest {
  private static final Grid GRID =
      Grid.of(List.of("epoch", "fraction"), new double[][] {{3, 0.25}, {9, 0.5}, {27, 1}});

  private static Value written(Grid grid) {
    Value study = StudyFormat.toValue(Studies.SPEC.withFidelity(grid));
    return ((Value.Fields) study).fields().getOrDefault("fidelity", Value.NULL);
  }

  private static StudySpec read(Value fidelity) {
    var fields = new LinkedHashMap<>(StudyFormat.toValue(Studies.SPEC).fields());
    fields.put("fidelity", fidelity);
    return StudyFormat.fromValue(Value.of(fields));
  }

  private static Value step(Object... namesAndNumbers) {
    var fields = new LinkedHashMap<String, Value>();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      fields.put((String) namesAndNumbers[i], Value.of((double) namesAndNumbers[i + 1]));
    }
    return Value.of(fields);
  }

  private static void assertRefused(Value fidelity, String path, String message) {
    assertThatThrownBy(() -> read(fidelity))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(((InvalidInputException) e).path()).isEqualTo(path));
  }

  private static Value grid(Value... steps) {
    return Value.of(Map.of("grid", Value.of(List.of(steps))));
  }

  @Test
  void aGrid_isReadBackEqual() {
    List<Grid> grids = new ArrayList<>(List.of(GRID, GRID.withCost(0.03, 0.17, 1)));
    grids.add(GRID.withResumable("epoch"));
    grids.add(GRID.withCost(1, 2, 3).withResumable("fraction", "epoch"));
    for (Grid grid : grids) {
      StudySpec spec = Studies.SPEC.withFidelity(grid);
      assertThat(read(written(grid))).isEqualTo(spec);
    }
  }

  @Test
  void aGrid_isWrittenAsAPersonWritesIt() {
    assertThat(written(GRID))
        .hasToString(
            "{\"grid\":[{\"epoch\":3,\"fraction\":0.25},{\"epoch\":9,\"fraction\":0.5},"
                + "{\"epoch\":27,\"fraction\":1}]}");
    assertThat(written(GRID.withCost(0.03, 0.17, 1).withResumable("epoch")).toString())
        .endsWith("],\"cost\":[0.03,0.17,1],\"resumable\":[\"epoch\"]}");
    assertThat(written(GRID.withCost(0.75, 4.5, 27))).isEqualTo(written(GRID));
  }

  @Test
  void errors_haveThePathOfTheValue() {
    Value first = step("epoch", 3.0, "fraction", 0.25);
    assertRefused(grid(first, step("epoch", 9.0)), "fidelity.grid[1]", "lacks the key 'fraction'");
    assertRefused(
        grid(first, step("epoch", 9.0, "fractoin", 0.5)),
        "fidelity.grid[1].fractoin",
        "Did you mean 'fraction'?");
    assertRefused(
        grid(first, step("epoch", 2.0, "fraction", 0.5)), "fidelity.grid[1]", "falls from 3.0");
    assertRefused(grid(first, Value.of(3)), "fidelity.grid[1]", "mapping");
    assertRefused(grid(), "fidelity.grid", "0 steps");
    Value second = step("epoch", 9.0, "fraction", 0.5);
    var fields = new LinkedHashMap<>(((Value.Fields) grid(first, second)).fields());
    fields.put("cost", Value.of(List.of(Value.of(1), Value.of("x"))));
    assertRefused(Value.of(fields), "fidelity.cost[1]", "must be a number");
    fields.put("cost", Value.of(List.of(Value.of(2), Value.of(1))));
    assertRefused(Value.of(fields), "fidelity.cost", "Step 2 of the grid costs 1.0");
    fields.put("cost", Value.of(List.of(Value.of(1), Value.of(2))));
    fields.put("name", Value.of("epoch"));
    assertRefused(Value.of(fields), "fidelity.name", "unknown key 'name'");
  }
}
