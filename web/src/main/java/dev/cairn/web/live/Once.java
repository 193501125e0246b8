package dev.cairn.web.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Does what a request asks once, however often it comes: one that comes again gets the first
 * answer, and waits for it where need be. Remembers the newest requests. Thread-safe.
 *
 * @param <T> the answer
 */
public final class Once<T> {
  private static final int REMEMBERED = 10_000;

  private final Map<String, CompletableFuture<T>> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<T>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** What is done for a request. */
  @FunctionalInterface
  public interface Deed<T> {
    T answer() throws IOException;
  }

  /**
   * The answer to a request; what fails is forgotten, so that it can be tried again.
   *
   * @param request names it; without a name it is always done
   */
  public T answer(String request, Deed<T> deed) throws IOException {
    if (request.isEmpty()) {
      return deed.answer();
    }
    CompletableFuture<T> mine = new CompletableFuture<>();
    CompletableFuture<T> first;
    synchronized (answers) {
      first = answers.putIfAbsent(request, mine);
    }
    if (first != null) {
      return joined(first);
    }
    try {
      T answer = deed.answer();
      mine.complete(answer);
      return answer;
    } catch (IOException | RuntimeException e) {
      synchronized (answers) {
        answers.remove(request, mine);
      }
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static <T> T joined(CompletableFuture<T> first) throws IOException {
    try {
      return first.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new IOException("The same request failed: " + cause.getMessage(), cause);
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
