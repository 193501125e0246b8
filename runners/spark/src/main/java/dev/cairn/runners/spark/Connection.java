package dev.cairn.runners.spark;

import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** A task's line to the driver. Thread-safe. An I/O error says that the driver is gone. */
final class Connection implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final boolean granted;

  private Connection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    this.granted = in.readBoolean();
  }

  static Connection open(Address driver, Address.Caller self) throws IOException {
    Socket socket = driver.call(self);
    try {
      return new Connection(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Whether the driver wants this task to run. */
  boolean granted() {
    return granted;
  }

  /** Costs one round trip to the driver, and the study's time to judge. */
  synchronized Verdict report(double at, Evaluation values) throws IOException {
    say(Message.REPORT);
    out.writeDouble(at);
    Message.values(out, values);
    out.flush();
    return Verdict.valueOf(in.readUTF());
  }

  synchronized void save(byte[] state) throws IOException {
    say(Message.SAVE);
    out.writeInt(state.length);
    out.write(state);
    out.flush();
  }

  synchronized void result(Evaluation values) throws IOException {
    say(Message.RESULT);
    Message.values(out, values);
    out.flush();
  }

  synchronized void failed(String why) throws IOException {
    say(Message.FAILED);
    Message.why(out, why);
    out.flush();
  }

  private void say(Message message) throws IOException {
    out.writeUTF(message.name());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
