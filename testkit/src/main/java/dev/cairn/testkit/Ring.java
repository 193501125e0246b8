package dev.cairn.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small table to learn: 300 points on a circle, of three classes by their angle. Its columns are
 * {@code noise}, {@code x} (one cell is missing), {@code y}, {@code class}.
 */
public final class Ring {
  private Ring() {}

  /** Writes {@code ring.csv} into a folder. */
  public static Path write(Path folder) throws IOException {
    StringBuilder csv = new StringBuilder("noise,x,y,class\n");
    for (int i = 0; i < 300; i++) {
      double angle = i * 2.399963;
      int kind = (int) (angle / (2 * Math.PI / 3)) % 3;
      csv.append(i % 7).append(',').append(i == 5 ? "" : Double.toString(Math.cos(angle)));
      csv.append(',').append(Math.sin(angle)).append(',').append(kind).append('\n');
    }
    return Files.writeString(folder.resolve("ring.csv"), csv);
  }
}
