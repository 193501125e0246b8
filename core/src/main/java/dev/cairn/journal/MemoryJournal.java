package dev.cairn.journal;

import dev.cairn.trial.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Logs in memory, gone with the process: for tests, benchmarks and short studies. */
public final class MemoryJournal implements Journal {
  private final Map<String, List<Event>> logs = new TreeMap<>();
  private final Map<String, Set<String>> sessions = new HashMap<>();
  private long beats;

  @Override
  public synchronized long append(String study, long expected, List<? extends Event> events) {
    List<Event> log = logs.computeIfAbsent(study, name -> new ArrayList<>());
    long end = log.size();
    if (expected != ANYWHERE && expected != end) {
      return -1;
    }
    log.addAll(events);
    return end;
  }

  @Override
  public synchronized long read(String study, long from, Sink sink) {
    List<Event> log = logs.getOrDefault(study, List.of());
    for (long place = from; place < log.size(); place++) {
      sink.accept(place, log.get((int) place));
    }
    return log.size();
  }

  @Override
  public synchronized List<String> studies() {
    return logs.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized Presence join(String study, String session) {
    sessions.computeIfAbsent(study, name -> new HashSet<>()).add(session);
    return () -> leave(study, session);
  }

  private synchronized void leave(String study, String session) {
    sessions.getOrDefault(study, new HashSet<>()).remove(session);
  }

  @Override
  public synchronized long pulse(String study, String session) {
    return sessions.getOrDefault(study, Set.of()).contains(session) ? ++beats : GONE;
  }

  @Override
  public synchronized void delete(String study) {
    logs.remove(study);
  }

  @Override
  public void close() {}
}
