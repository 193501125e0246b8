package dev.cairn.trial;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The trials that have not ended, by number: an immutable list that changes by sharing, so that a
 * view of tens of thousands of paused trials costs nothing, and a change the digits of its number.
 */
public final class Pending extends AbstractList<Trial> {
  /** A list of nobody. */
  public static final Pending NONE = new Pending(null);

  private final @Nullable Branch root;

  private Pending(@Nullable Branch root) {
    this.root = root;
  }

  /** These trials, each with a number of its own. */
  public static Pending of(List<Trial> trials) {
    Pending pending = NONE;
    for (Trial trial : trials) {
      pending = pending.with(trial);
    }
    return pending;
  }

  /** This list with a trial, in the place of the one of its number, if there is one. */
  Pending with(Trial trial) {
    return new Pending(root == null ? Branch.of(trial) : root.grown(trial));
  }

  /** This list without the trial of a number. */
  Pending without(int number) {
    return root == null || find(number).isEmpty() ? this : new Pending(root.without(number));
  }

  /** This list without those whose configuration is not chosen yet. */
  Pending suggested() {
    return root == null ? this : new Pending(root.suggested());
  }

  /** The trial of a number. */
  public Optional<Trial> find(int number) {
    return number < 0
        ? Optional.empty()
        : Optional.ofNullable(from(number)).filter(trial -> trial.number() == number);
  }

  /** The first trial with at least a number. */
  private @Nullable Trial from(int number) {
    return root != null && root.reaches(number) ? root.from(number) : null;
  }

  /** The sum of a measure of the trials. */
  double sum(ToDoubleFunction<Trial> measure) {
    return root == null ? 0 : root.sum(measure);
  }

  @Override
  public int size() {
    return root == null ? 0 : root.size();
  }

  @Override
  public Trial get(int index) {
    if (root == null || index < 0) {
      throw new IndexOutOfBoundsException("Index " + index + " of " + size());
    }
    return root.get(index);
  }

  @Override
  public Iterator<Trial> iterator() {
    return new Iterator<>() {
      private @Nullable Trial next = from(0);

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public Trial next() {
        Trial given = next;
        if (given == null) {
          throw new NoSuchElementException();
        }
        next = from(given.number() + 1);
        return given;
      }
    };
  }
}
