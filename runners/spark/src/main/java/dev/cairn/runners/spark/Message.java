package dev.cairn.runners.spark;

import dev.cairn.trial.Evaluation;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a task says to the driver: a word, then what belongs to it. */
enum Message {
  /** A fidelity and values; answered with a verdict. */
  REPORT,
  /** A state, as bytes; not answered. */
  SAVE,
  /** Values; the last word. */
  RESULT,
  /** Why there are none; the last word. */
  FAILED;

  private static final int LONGEST_WHY = 10_000;

  static void values(DataOutputStream out, Evaluation evaluation) throws IOException {
    out.writeInt(evaluation.values().size());
    for (Map.Entry<String, Double> value : evaluation.values().entrySet()) {
      out.writeUTF(value.getKey());
      out.writeDouble(value.getValue());
    }
    out.writeDouble(evaluation.cost());
  }

  static Evaluation values(DataInputStream in) throws IOException {
    int size = in.readInt();
    var values = new LinkedHashMap<String, Double>();
    for (int i = 0; i < size; i++) {
      values.put(in.readUTF(), in.readDouble());
    }
    return new Evaluation(values, in.readDouble());
  }

  static void why(DataOutputStream out, String why) throws IOException {
    out.writeUTF(why.substring(0, Math.min(LONGEST_WHY, why.length())));
  }
}
