package dev.cairn.gradient.checks;

import dev.cairn.gradient.method.Fixed;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.optimizer.Sgd;
import dev.cairn.gradient.sharpness.Tracking;
import dev.cairn.gradient.tensor.Torch;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Full-batch gradient descent on digits as numbers, and how sharp the loss is against 2 over the
 * rate. Arguments: steps, then rates.
 */
public final class SharpnessCheck {
  private SharpnessCheck() {}

  public static void main(String[] args) throws IOException {
    Task digits =
        Task.open(
            Task.DATA.resolve("digits.csv.gz"),
            "digit",
            0,
            Task.settings("regression", List.of(64, 64), 0, 0.2));
    int steps = Integer.parseInt(args[0]);
    for (String rate : List.of(args).subList(1, args.length)) {
      follow(digits, Double.parseDouble(rate), steps);
    }
  }

  private static void follow(Task task, double rate, int steps) {
    var tracking = new Tracking(new Tracking.Options(true, false, false, 100_000, 20, 10));
    Torch.scoped(
        () -> {
          Start start = task.start(new Sgd(new Sgd.Options(rate, 0)), steps, 1);
          Training training = new Fixed().start(start);
          double sum = 0;
          int seen = 0;
          for (int step = 1; step <= steps; step++) {
            Torch.scoped(
                () -> {
                  training.step();
                  return true;
                });
            boolean late = step > steps * 3 / 4 && step % (steps / 40) == 0;
            if (late || step % (steps / 10) == 0) {
              Map<String, Double> values = Torch.scoped(() -> tracking.of(start, training));
              double sharpness = values.getOrDefault("sharpness", Double.NaN);
              double limit = values.getOrDefault("limit", Double.NaN);
              if (late) {
                sum += sharpness / limit;
                seen++;
              }
              if (step % (steps / 10) == 0) {
                System.out.printf(
                    Locale.ROOT,
                    "rate %.3g, step %d: sharpness %.4g, 2 / rate %.4g%n",
                    rate,
                    step,
                    sharpness,
                    limit);
              }
            }
          }
          System.out.printf(
              Locale.ROOT, "rate %.3g: over the last quarter %.3f of 2 / rate%n", rate, sum / seen);
          return true;
        });
  }
}
