package dev.cairn.trial;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The trials whose numbers agree in all digits above one, by that digit. */
final class Branch implements Node {
  private static final int BITS = 5;
  private static final int BASE = 1 << BITS;

  private final int shift;
  private final @Nullable Node[] children;
  private final int size;
  private final int unsuggested;
  private @Nullable Sum sum;

  /** What a measure adds up to. */
  private record Sum(ToDoubleFunction<Trial> measure, double value) {}

  private Branch(int shift, @Nullable Node[] children) {
    this.shift = shift;
    this.children = children;
    int trials = 0;
    int open = 0;
    for (Node child : children) {
      trials += child == null ? 0 : child.size();
      open += child == null ? 0 : child.unsuggested();
    }
    this.size = trials;
    this.unsuggested = open;
  }

  /** One trial, by its digit that stands so many bits from the right. */
  private static Branch of(Trial trial, int shift) {
    @Nullable Node[] children = new Node[BASE];
    children[trial.number() >> shift & (BASE - 1)] =
        shift == 0 ? new Leaf(trial) : of(trial, shift - BITS);
    return new Branch(shift, children);
  }

  /** One trial, by as many digits as its number has. */
  static Branch of(Trial trial) {
    int shift = 0;
    while (trial.number() >> shift >= BASE) {
      shift += BITS;
    }
    return of(trial, shift);
  }

  /** With one more digit in front. */
  private Branch below() {
    @Nullable Node[] above = new Node[BASE];
    above[0] = this;
    return new Branch(shift + BITS, above);
  }

  /** As a whole tree, with a trial of any number. */
  Branch grown(Trial trial) {
    Branch all = this;
    while (trial.number() >> all.shift >= BASE) {
      all = all.below();
    }
    return all.with(trial);
  }

  private int digit(int number) {
    return number >> shift & (BASE - 1);
  }

  @Override
  public Branch with(Trial trial) {
    Node child = children[digit(trial.number())];
    if (child == null) {
      child = shift == 0 ? new Leaf(trial) : of(trial, shift - BITS);
    } else {
      child = child.with(trial);
    }
    return with(digit(trial.number()), child);
  }

  private Branch with(int digit, @Nullable Node child) {
    @Nullable Node[] changed = children.clone();
    changed[digit] = child;
    return new Branch(shift, changed);
  }

  @Override
  public @Nullable Branch without(int number) {
    Node child = children[digit(number)];
    return size == 1 || child == null ? null : with(digit(number), child.without(number));
  }

  @Override
  public @Nullable Branch suggested() {
    if (unsuggested == 0) {
      return this;
    }
    @Nullable Node[] rest = new Node[BASE];
    for (int digit = 0; digit < BASE; digit++) {
      Node child = children[digit];
      rest[digit] = child == null ? null : child.suggested();
    }
    return size == unsuggested ? null : new Branch(shift, rest);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int unsuggested() {
    return unsuggested;
  }

  /** Kept, so that of two trees that share branches each is measured once. */
  @Override
  public double sum(ToDoubleFunction<Trial> measure) {
    Sum known = sum;
    if (known == null || !known.measure.equals(measure)) {
      double total = 0;
      for (Node child : children) {
        total += child == null ? 0 : child.sum(measure);
      }
      known = new Sum(measure, total);
      sum = known;
    }
    return known.value;
  }

  @Override
  public Trial get(int index) {
    int left = index;
    for (Node child : children) {
      int here = child == null ? 0 : child.size();
      if (child != null && left < here) {
        return child.get(left);
      }
      left -= here;
    }
    throw new IndexOutOfBoundsException("Index " + index + " of " + size);
  }

  @Override
  public @Nullable Trial from(int number) {
    for (int digit = digit(number); digit < BASE; digit++) {
      Node child = children[digit];
      Trial found = child == null ? null : child.from(digit == digit(number) ? number : 0);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether a number has no more digits than this tree. */
  boolean reaches(int number) {
    return number >> shift < BASE;
  }
}
