package dev.cairn.architecture.planted.study;

import dev.cairn.architecture.planted.samplers.rogue.Rogue;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

/** Sees a concrete sampler from below it, and writes it by Java serialization. */
public record Ledger(Rogue rogue) {
  public void write(OutputStream out) throws IOException {
    new ObjectOutputStream(out).writeObject(rogue.seed());
  }
}
