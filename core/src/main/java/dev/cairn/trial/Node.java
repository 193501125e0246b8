package dev.cairn.trial;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A part of {@link Pending}: at least one trial. Immutable. */
sealed interface Node permits Leaf, Branch {
  int size();

  /** How many of its trials have no configuration yet. */
  int unsuggested();

  double sum(ToDoubleFunction<Trial> measure);

  /** With a trial, in the place of the one of its number, if there is one. */
  Node with(Trial trial);

  /** Without the trial of a number, which is here; null where nobody is left. */
  @Nullable Node without(int number);

  /** Those whose configuration is chosen; null where there are none. */
  @Nullable Node suggested();

  /** The trial of a place. */
  Trial get(int index);

  /** The first trial with at least a number. */
  @Nullable Trial from(int number);
}
