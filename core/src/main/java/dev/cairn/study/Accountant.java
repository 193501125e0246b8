package dev.cairn.study;

import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps a study within its budget of privacy. All answers follow from the spec that it was made for
 * and from the log. Called by one thread at a time.
 */
public interface Accountant {
  /** Of a study that has no private data. */
  Accountant NONE =
      new Accountant() {
        @Override
        public OptionalInt trials() {
          return OptionalInt.empty();
        }

        @Override
        public boolean covers(StudyView view, Optional<double[]> row, double until) {
          return true;
        }

        @Override
        public boolean covers(StudyView view, Trial trial, double until) {
          return true;
        }

        @Override
        public String spent() {
          return "";
        }
      };

  /** How many trials the study has in all, where that was drawn before the first. */
  OptionalInt trials();

  /**
   * Whether a first attempt at a new trial is within the budget.
   *
   * @param row its configuration, if that is chosen already
   * @param until the fidelity to run to, NaN without fidelity
   */
  boolean covers(StudyView view, Optional<double[]> row, double until);

  /** Whether another attempt at a trial that does not run is within the budget. */
  boolean covers(StudyView view, Trial trial, double until);

  /** Why nothing starts any more, once something is not covered. */
  String spent();
}
