package dev.cairn.trial;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list that grows by sharing: {@link #plus} of the newest version writes behind its
 * end, where no older version looks, in amortised constant time; of an older version it copies.
 * Versions may be read by any thread that received them safely; growing needs one thread at a time.
 */
public final class Sequence<T> extends AbstractList<T> implements RandomAccess {
  private static final Sequence<?> EMPTY =
      new Sequence<Object>(new Backing<>(new Object[0], 0, null), 0);

  private final Backing<T> backing;
  private final int size;

  private Sequence(Backing<T> backing, int size) {
    this.backing = backing;
    this.size = size;
  }

  /**
   * The shared elements, of which the first {@code used} are taken, and what was folded of them.
   */
  private static final class Backing<T> {
    private final Object[] elements;
    private int used;
    private @Nullable FoldMemo<T> memo;

    Backing(Object[] elements, int used, @Nullable FoldMemo<T> memo) {
      this.elements = elements;
      this.used = used;
      this.memo = memo;
    }

    synchronized FoldMemo<T> memo() {
      FoldMemo<T> kept = memo == null ? new FoldMemo<>() : memo;
      memo = kept;
      return kept;
    }

    /** A larger copy of the first {@code size}; what was folded goes with the first copy of all. */
    synchronized Backing<T> grown(int size) {
      int capacity = Math.max(4, size + (size >> 1) + 1);
      FoldMemo<T> moved = size == used ? memo : null;
      if (size == used) {
        memo = null;
      }
      return new Backing<>(Arrays.copyOf(Arrays.copyOf(elements, size), capacity), size, moved);
    }
  }

  @SuppressWarnings("unchecked")
  public static <T> Sequence<T> empty() {
    return (Sequence<T>) EMPTY;
  }

  public static <T> Sequence<T> of(Iterable<T> elements) {
    Sequence<T> sequence = empty();
    for (T element : elements) {
      sequence = sequence.plus(element);
    }
    return sequence;
  }

  /** This list and one more element. */
  public Sequence<T> plus(T element) {
    Backing<T> target = backing;
    if (target.used != size || size == target.elements.length) {
      target = target.grown(size);
    }
    target.elements[size] = element;
    target.used = size + 1;
    return new Sequence<>(target, size + 1);
  }

  /** The first elements. */
  public Sequence<T> first(int count) {
    return count == size ? this : new Sequence<>(backing, count);
  }

  /**
   * What a fold knows after all elements: costs those that came since it was last asked of this
   * list or of one that this list grew from, and of an older version all.
   */
  public <S> S state(Fold<T, S> fold) {
    return size == 0 ? fold.initial() : backing.memo().state(fold, this);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException("Index " + index + " of " + size);
    }
    return (T) backing.elements[index];
  }

  @Override
  public int size() {
    return size;
  }
}
