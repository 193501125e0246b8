package dev.cairn.cli;

import dev.cairn.analysis.report.StudyReport;
import dev.cairn.trial.StudyView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes pages: a reader sees the old one or the new one, never a part. */
final class Reports {
  private Reports() {}

  static void write(StudyView view, Promise promise, Path page) throws IOException {
    Path draft = page.resolveSibling(page.getFileName() + ".part");
    Files.writeString(draft, StudyReport.html(view, promise.lines()));
    Files.move(draft, page, StandardCopyOption.REPLACE_EXISTING);
  }
}
