package dev.cairn.math.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {
  private static DMatrixRMaj definite(int n, long seed) {
    Random random = new Random(seed);
    DMatrixRMaj half = new DMatrixRMaj(n, n);
    for (int i = 0; i < half.data.length; i++) {
      half.data[i] = random.nextGaussian();
    }
    DMatrixRMaj whole = new DMatrixRMaj(n, n);
    CommonOps_DDRM.multTransB(half, half, whole);
    for (int i = 0; i < n; i++) {
      whole.add(i, i, 1);
    }
    return whole;
  }

  private static double[][] lower(DMatrixRMaj matrix, int n) {
    double[][] lower = new double[n][];
    for (int i = 0; i < n; i++) {
      lower[i] = row(matrix, i);
    }
    return lower;
  }

  private static double[] row(DMatrixRMaj matrix, int i) {
    double[] row = new double[i + 1];
    for (int j = 0; j <= i; j++) {
      row[j] = matrix.get(i, j);
    }
    return row;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 30, 101})
  void solves_asTheLibraryDoes(int n) {
    DMatrixRMaj matrix = definite(n, n);
    DMatrixRMaj b = new DMatrixRMaj(n, 1);
    for (int i = 0; i < n; i++) {
      b.data[i] = i % 3 - 1 + 0.1 * i;
    }
    DMatrixRMaj expected = new DMatrixRMaj(n, 1);
    CommonOps_DDRM.solve(matrix, b, expected);
    Cholesky factor = Cholesky.of(lower(matrix, n)).orElseThrow();
    double[] x = b.data.clone();
    factor.solve(x);
    assertThat(x).containsExactly(expected.data, within(1e-8));
    assertThat(factor.logDeterminant())
        .isCloseTo(Math.log(CommonOps_DDRM.det(matrix)), within(1e-8 * n));
  }

  @Test
  void grows_toTheFactorOfTheWhole() {
    DMatrixRMaj matrix = definite(40, 1);
    Cholesky grown = Cholesky.EMPTY;
    for (int i = 0; i < 40; i++) {
      grown = grown.append(row(matrix, i)).orElseThrow();
    }
    Cholesky whole = Cholesky.of(lower(matrix, 40)).orElseThrow();
    for (int i = 0; i < 40; i++) {
      assertThat(grown.row(i)).containsExactly(whole.row(i), within(1e-9));
    }
  }

  @Test
  void leaves_whatItGrewFrom_asItWas() {
    DMatrixRMaj matrix = definite(10, 2);
    Cholesky nine = Cholesky.of(lower(matrix, 9)).orElseThrow();
    double before = nine.logDeterminant();
    assertThat(nine.append(row(matrix, 9))).isPresent();
    assertThat(nine.size()).isEqualTo(9);
    assertThat(nine.logDeterminant()).isEqualTo(before);
  }

  @Test
  void refuses_whatIsNotDefinite() {
    assertThat(Cholesky.of(new double[][] {{1}, {2, 1}})).isEmpty();
    Cholesky one = Cholesky.of(new double[][] {{1}}).orElseThrow();
    assertThat(one.append(new double[] {1, 1})).isEmpty();
    assertThat(one.append(new double[] {2, 1})).isEmpty();
  }

  @Test
  void solves_manyColumns_asOneByOne() {
    DMatrixRMaj matrix = definite(17, 3);
    Cholesky factor = Cholesky.of(lower(matrix, 17)).orElseThrow();
    Random random = new Random(4);
    double[][] block = new double[17][5];
    for (double[] row : block) {
      java.util.Arrays.setAll(row, c -> random.nextGaussian());
    }
    double[][] expected = new double[5][17];
    for (int c = 0; c < 5; c++) {
      for (int i = 0; i < 17; i++) {
        expected[c][i] = block[i][c];
      }
      factor.halfSolve(expected[c]);
    }
    factor.halfSolve(block);
    for (int c = 0; c < 5; c++) {
      for (int i = 0; i < 17; i++) {
        assertThat(block[i][c]).isCloseTo(expected[c][i], within(1e-11));
      }
    }
  }
}
