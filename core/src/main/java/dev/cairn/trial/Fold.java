package dev.cairn.trial;

/**
 * What is learned from a list one element at a time: the mean and covariance of CMA-ES, a
 * population, a fitted model. States are immutable, so that a view shares them with later ones.
 *
 * <p>Folds that are equal must learn the same: write them as records of their options. Learning may
 * use no clock and no hidden chance; a random step takes its numbers from a stream keyed by what is
 * folded.
 *
 * @param <T> the elements
 * @param <S> what is known after some of them
 */
public interface Fold<T, S> {
  /** What is known before the first element. */
  S initial();

  /** What is known after one element more. */
  S add(S state, T element);
}
