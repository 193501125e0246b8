package dev.cairn.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds for every space and every point of its cube. */
class SearchSpaceTest {
  private static final int SPACES = 150;
  private static final int POINTS = 25;

  @Test
  void decodesAnyPoint_toAValidConfiguration() {
    everywhere(
        (space, unit) -> {
          double[] raw = space.decode(unit);
          assertThat(space.contains(raw)).isTrue();
          assertThat(space.configuration(space.configuration(raw).toValue(), "").raw())
              .containsExactly(raw);
        });
  }

  @Test
  void decodesWhatItEncoded_toTheSameRow() {
    everywhere(
        (space, unit) -> {
          double[] raw = space.decode(unit);
          double[] again = space.decode(space.encode(raw));
          for (Column column : space.columns()) {
            int i = column.index();
            if (Double.isNaN(raw[i]) || column.domain().levels() > 0) {
              assertThat(Double.compare(again[i], raw[i])).as(column.path()).isZero();
            } else {
              double scale = Math.max(Math.abs(raw[i]), 1e-3 * Math.abs(column.domain().low()));
              assertThat(again[i]).as(column.path()).isCloseTo(raw[i], within(1e-12 * scale));
            }
          }
        });
  }

  @Test
  void activatesExactlyTheParameters_whoseConditionsHold() {
    everywhere(
        (space, unit) -> {
          double[] raw = space.decode(unit);
          Value.Fields json = space.configuration(raw).toValue();
          assertThat(Expected.differences(space.root(), json)).isEmpty();
          double[] inUnits = space.encode(raw);
          for (int i = 0; i < raw.length; i++) {
            assertThat(Double.isNaN(inUnits[i])).isEqualTo(Double.isNaN(raw[i]));
          }
        });
  }

  @Test
  void decodesBrokenPoints_asWellAsOthers() {
    everywhere(
        (space, unit) -> {
          double[] broken = unit.clone();
          broken[0] = Double.NaN;
          broken[unit.length - 1] = unit.length % 2 == 0 ? -3 : Double.POSITIVE_INFINITY;
          assertThat(space.contains(space.decode(broken))).isTrue();
          Arrays.fill(broken, Double.NaN);
          assertThat(space.contains(space.decode(broken))).isTrue();
        });
  }

  @Test
  void readsBack_theSpaceItWrote() {
    everySpace(
        (space, random) -> {
          Value.Fields written = SpaceFormat.write(space);
          SearchSpace read = SpaceFormat.read(Section.of("", written));
          assertThat(read).isEqualTo(space);
          assertThat(SpaceFormat.write(read)).hasToString(written.toString());
          double[] unit = random.doubles(space.size()).toArray();
          assertThat(read.decode(unit)).containsExactly(space.decode(unit));
        });
  }

  @Test
  void samplesValidRows() {
    everySpace(
        (space, random) -> {
          for (int i = 0; i < POINTS; i++) {
            assertThat(space.contains(space.sample(random))).isTrue();
          }
        });
  }

  @Test
  void findsAConfiguration_inNearlyAllSpacesThatHaveOne() {
    long found =
        LongStream.range(0, SPACES)
            .mapToObj(RandomSpaces::related)
            .filter(Optional::isPresent)
            .count();
    assertThat(found).isGreaterThan(SPACES * 98L / 100);
  }

  private static void everywhere(BiConsumer<SearchSpace, double[]> check) {
    everySpace(
        (space, random) -> {
          for (int i = 0; i < POINTS; i++) {
            check.accept(space, random.doubles(space.size()).toArray());
          }
        });
  }

  private static void everySpace(BiConsumer<SearchSpace, Stream> check) {
    everySpace(seed -> Optional.of(RandomSpaces.plain(seed)), check);
    everySpace(RandomSpaces::related, check);
  }

  private static void everySpace(
      LongFunction<Optional<SearchSpace>> spaces, BiConsumer<SearchSpace, Stream> check) {
    for (long seed = 0; seed < SPACES; seed++) {
      Optional<SearchSpace> space = spaces.apply(seed);
      try {
        space.ifPresent(s -> check.accept(s, Stream.of(SPACES)));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + space.orElseThrow(), e);
      }
    }
  }
}
