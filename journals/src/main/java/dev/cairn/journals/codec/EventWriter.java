package dev.cairn.journals.codec;

import dev.cairn.study.StudyFormat;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Event;
import dev.cairn.trial.Loss;
import java.time.Duration;
import java.util.Map;

/** Writes events: the number of the kind in one byte, then the fields in order. */
public final class EventWriter {
  private EventWriter() {}

  public static void write(Event event, Output out) {
    if (event instanceof Event.Reported e) {
      reported(e, out);
    } else if (event instanceof Event.Told e) {
      told(e, out);
    } else if (event instanceof Event.Suggested e) {
      suggested(e, out);
    } else if (event instanceof Event.Asked e) {
      asked(e, out);
    } else if (event instanceof Event.Forked e) {
      forked(e, out);
    } else if (event instanceof Event.Resumed e) {
      resumed(e, out);
    } else if (event instanceof Event.Paused e) {
      start(Kind.PAUSED, e.trial(), e.attempt(), out).whole(e.time());
    } else if (event instanceof Event.Restarted e) {
      start(Kind.RESTARTED, e.trial(), e.attempt(), out).real(e.from());
      out.whole(e.time());
    } else if (event instanceof Event.Lost e) {
      lost(e, out);
    } else if (event instanceof Event.Imported e) {
      imported(e, out);
    } else if (event instanceof Event.Enqueued e) {
      start(Kind.ENQUEUED, out).reals(e.row());
      out.text(e.note());
    } else if (event instanceof Event.Noted e) {
      noted(e, out);
    } else if (event instanceof Event.Opened e) {
      ValueCodec.write(StudyFormat.toValue(e.spec()), start(Kind.OPENED, out));
    } else if (event instanceof Event.Budgeted e) {
      budgeted(e.allowance(), start(Kind.BUDGETED, out));
    } else if (event instanceof Event.Commanded e) {
      start(Kind.COMMANDED, out).whole(e.trial());
      out.octet(Commands.number(e.command()));
      out.text(e.why());
      out.whole(e.time());
    }
  }

  private static Output start(Kind kind, Output out) {
    out.octet(kind.number());
    return out;
  }

  private static Output start(Kind kind, int trial, int attempt, Output out) {
    start(kind, out).whole(trial);
    out.whole(attempt);
    return out;
  }

  private static void asked(Event.Asked e, Output out) {
    start(Kind.ASKED, out).whole(e.trial());
    out.real(e.until());
    out.whole(e.enqueued());
    out.text(e.session());
    out.whole(e.time());
  }

  private static void suggested(Event.Suggested e, Output out) {
    start(Kind.SUGGESTED, out).whole(e.trial());
    out.reals(e.row());
    out.text(e.lineage().algorithm());
    out.text(e.lineage().reason());
  }

  private static void forked(Event.Forked e, Output out) {
    start(Kind.FORKED, e.trial(), e.origin().parent(), out).real(e.origin().at());
    out.whole(e.replaced());
    out.reals(e.row());
    out.text(e.lineage().algorithm());
    out.text(e.lineage().reason());
    out.real(e.until());
    out.text(e.session());
    out.whole(e.time());
  }

  private static void resumed(Event.Resumed e, Output out) {
    start(Kind.RESUMED, e.trial(), e.attempt(), out).real(e.until());
    out.text(e.session());
    out.whole(e.time());
  }

  private static void reported(Event.Reported e, Output out) {
    boolean plain = e.metrics().isEmpty();
    start(plain ? Kind.REPORTED : Kind.MEASURED, e.trial(), e.attempt(), out).real(e.at());
    out.reals(e.objectives());
    out.reals(e.constraints());
    if (!plain) {
      metrics(e.metrics(), out);
    }
    out.whole(e.time());
  }

  private static void lost(Event.Lost e, Output out) {
    start(kind(e.loss()), e.trial(), e.attempt(), out).text(e.why());
    out.whole(e.time());
  }

  private static Kind kind(Loss loss) {
    return switch (loss) {
      case FAILED -> Kind.FALTERED;
      case GONE -> Kind.LOST;
      case RETURNED -> Kind.RETURNED;
    };
  }

  private static void told(Event.Told e, Output out) {
    start(Kind.TOLD, e.trial(), e.attempt(), out).octet(States.number(e.state()));
    out.reals(e.objectives());
    out.reals(e.constraints());
    metrics(e.metrics(), out);
    out.real(e.cost());
    out.text(e.failure());
    out.whole(e.time());
  }

  private static void metrics(Map<String, Double> metrics, Output out) {
    out.natural(metrics.size());
    for (Map.Entry<String, Double> metric : metrics.entrySet()) {
      out.text(metric.getKey());
      out.real(metric.getValue());
    }
  }

  private static void imported(Event.Imported e, Output out) {
    start(Kind.IMPORTED, out).reals(e.row());
    out.reals(e.objectives());
    out.reals(e.constraints());
    out.text(e.source());
    out.whole(e.time());
  }

  private static void noted(Event.Noted e, Output out) {
    start(Kind.NOTED, out).whole(e.trial());
    out.octet(e.tag() ? 1 : 0);
    out.text(e.text());
    out.whole(e.time());
  }

  /** A limit that is not there is 0. */
  private static void budgeted(Allowance allowance, Output out) {
    Duration time = allowance.time().orElse(Duration.ZERO);
    out.whole(allowance.trials().orElse(0));
    out.real(allowance.evaluations().orElse(0));
    out.whole(time.getSeconds());
    out.whole(time.getNano());
  }
}
