package dev.cairn.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest state of each fold over a list that only grows, so that the next state costs only the
 * elements that came since. An older state is computed from the start and not kept. Thread-safe.
 */
final class FoldMemo<T> {
  private final Map<Fold<T, ?>, Known<?>> known = new HashMap<>();

  /** A state after the first {@code size} elements. */
  private record Known<S>(int size, S state) {}

  @SuppressWarnings("unchecked")
  synchronized <S> S state(Fold<T, S> fold, List<T> elements) {
    Known<S> last = (Known<S>) known.get(fold);
    boolean newer = last == null || last.size <= elements.size();
    S state = last != null && newer ? last.state : fold.initial();
    for (int i = last != null && newer ? last.size : 0; i < elements.size(); i++) {
      state = fold.add(state, elements.get(i));
    }
    if (newer) {
      known.put(fold, new Known<>(elements.size(), state));
    }
    return state;
  }
}
