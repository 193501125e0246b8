package dev.cairn.runners.spark;

import dev.cairn.run.Job;
import dev.cairn.run.Runner.Listener;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A job that was given to Spark, as the driver knows it. At most one task is let run it, and
 * exactly one ending is told: by that task, by the loss of the connection to it, or by the runner.
 * Thread-safe.
 */
final class Attempt {
  private final Job job;
  private final Listener listener;
  private final Follower follower;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);
  private final Set<Long> tasks = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  private enum Phase {
    WAITING,
    RUNNING,
    OVER
  }

  /** What the runner hears of an attempt. */
  interface Follower {
    /** The trial saved a state. */
    void saved(Attempt attempt, byte[] state);

    /** The trial was told to end. */
    void stopping(Attempt attempt);

    /** Its task is gone; this ends it. */
    void lost(Attempt attempt, String why);

    /** It is over; its ending is told next. */
    void over(Attempt attempt);
  }

  Attempt(Job job, Listener listener, Follower follower) {
    this.job = job;
    this.listener = listener;
    this.follower = follower;
  }

  Job job() {
    return job;
  }

  boolean over() {
    return phase.get() == Phase.OVER;
  }

  /** Whether a task runs it, or has and is still to be heard. */
  boolean running() {
    return phase.get() == Phase.RUNNING;
  }

  /** Whether this task has not called before. */
  boolean meets(long task) {
    return tasks.add(task);
  }

  /** Notes that it was asked to end. */
  void stop() {
    stopped = true;
  }

  boolean stopped() {
    return stopped;
  }

  /** Ends it if no task has begun; whether none had. */
  boolean withdraw(String why) {
    boolean waiting = phase.compareAndSet(Phase.WAITING, Phase.OVER);
    if (waiting) {
      tell(told -> told.failed(why));
    }
    return waiting;
  }

  /** Ends it; without effect, and false, when it is over. */
  boolean end(Consumer<Listener> ending) {
    boolean first = phase.getAndSet(Phase.OVER) != Phase.OVER;
    if (first) {
      tell(ending);
    }
    return first;
  }

  private void tell(Consumer<Listener> ending) {
    follower.over(this);
    ending.accept(listener);
  }

  /** Speaks with a task until that is done. A second task means that the first one is gone. */
  void serve(Socket task) throws IOException {
    DataInputStream in = new DataInputStream(task.getInputStream());
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(task.getOutputStream()));
    boolean granted = phase.compareAndSet(Phase.WAITING, Phase.RUNNING);
    try {
      out.writeBoolean(granted);
      out.flush();
      while (granted && !last(in, out)) {}
    } finally {
      follower.lost(this, "Its executor was lost.");
    }
  }

  /** Hears one message; whether it was the last. */
  private boolean last(DataInputStream in, DataOutputStream out) throws IOException {
    switch (Message.valueOf(in.readUTF())) {
      case REPORT -> report(in.readDouble(), Message.values(in), out);
      case SAVE -> save(in);
      case RESULT -> {
        Evaluation values = Message.values(in);
        end(told -> told.result(values));
        return true;
      }
      case FAILED -> {
        String why = in.readUTF();
        end(told -> told.failed(why));
        return true;
      }
    }
    return false;
  }

  private void report(double at, Evaluation values, DataOutputStream out) throws IOException {
    Verdict verdict = over() ? Verdict.STOP : listener.report(at, values);
    out.writeUTF(verdict.name());
    out.flush();
    if (verdict == Verdict.STOP) {
      follower.stopping(this);
    }
  }

  /** A task that was given up has no say any more. */
  private void save(DataInputStream in) throws IOException {
    byte[] state = in.readNBytes(in.readInt());
    if (!over()) {
      follower.saved(this, state);
    }
  }
}
