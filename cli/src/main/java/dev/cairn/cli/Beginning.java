package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.transfer.study.Start;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a study begins: at nothing, where it stopped, or where studies of other sizes predict.
 *
 * @param spec with the priors that follow
 * @param start of a new study that others predict
 */
record Beginning(StudySpec spec, Optional<Start> start) {

  /** Reads the studies that are needed; nothing is written. */
  static Beginning of(StudySpec spec, Journal journal, String address, boolean fresh)
      throws IOException {
    if (!fresh && studies(journal, address).contains(spec.name())) {
      StudySpec was = StoredStudy.read(journal, address, spec.name()).spec();
      return new Beginning(Start.continued(spec, was), Optional.empty());
    }
    if (spec.from().isEmpty()) {
      return new Beginning(spec, Optional.empty());
    }
    List<StudyView> others = new ArrayList<>();
    for (String name : spec.from()) {
      others.add(StoredStudy.read(journal, address, name).view());
    }
    Start start = Start.of(spec, others);
    return new Beginning(start.spec(), Optional.of(start));
  }

  private static List<String> studies(Journal journal, String address) throws IOException {
    try {
      return journal.studies();
    } catch (FileSystemException e) {
      throw StoredStudy.unusable(address, e);
    }
  }
}
