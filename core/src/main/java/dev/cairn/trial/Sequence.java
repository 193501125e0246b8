package dev.cairn.trial;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * An immutable list that grows by sharing: {@link #plus} of the newest version writes behind its
 * end, where no older version looks, in amortised constant time; of an older version it copies.
 * Versions may be read by any thread that received them safely; growing needs one thread at a time.
 */
public final class Sequence<T> extends AbstractList<T> implements RandomAccess {
  private static final Sequence<?> EMPTY = new Sequence<>(new Backing(new Object[0]), 0);

  private final Backing backing;
  private final int size;

  private Sequence(Backing backing, int size) {
    this.backing = backing;
    this.size = size;
  }

  /** The shared elements, of which the first {@code used} are taken. */
  private static final class Backing {
    private final Object[] elements;
    private int used;

    Backing(Object[] elements) {
      this.elements = elements;
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
    Backing target = backing;
    if (target.used != size || size == target.elements.length) {
      int capacity = Math.max(4, size + (size >> 1) + 1);
      target = new Backing(Arrays.copyOf(Arrays.copyOf(backing.elements, size), capacity));
      target.used = size;
    }
    target.elements[size] = element;
    target.used = size + 1;
    return new Sequence<>(target, size + 1);
  }

  /** The first elements. */
  public Sequence<T> first(int count) {
    return count == size ? this : new Sequence<>(backing, count);
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
