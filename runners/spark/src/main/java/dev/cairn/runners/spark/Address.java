package dev.cairn.runners.spark;

import java.io.IOException;
import java.io.Serializable;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where the driver hears of trials, and the secret by which tasks prove that this driver sent them.
 * A task says first which attempt at a trial and which task of Spark it is, with the HMAC-SHA256 of
 * both. No task says so twice, so that nothing can be had by repeating it; the secret itself is not
 * sent.
 */
record Address(String host, int port, byte[] secret) implements Serializable {
  private static final int BYTES = 32;
  private static final int MILLIS = 20_000;
  private static final String HMAC = "HmacSHA256";

  static byte[] random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** Who calls: a task of Spark, for an attempt by the driver's number. */
  record Caller(long attempt, long task) {}

  /** The task's side: a connection on which it has said who it is. */
  Socket call(Caller self) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), MILLIS);
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      byte[] said = said(self);
      socket.getOutputStream().write(said);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw new IOException(
          "The driver at "
              + host
              + ":"
              + port
              + " cannot be reached from this executor ("
              + e.getMessage()
              + "). Maybe set spark.driver.host, or open a port and name it by spark.cairn.port.",
          e);
    }
  }

  /** The driver's side: who a caller proves to be. */
  Optional<Caller> answer(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    socket.setSoTimeout(MILLIS);
    byte[] said = socket.getInputStream().readNBytes(2 * Long.BYTES + BYTES);
    socket.setSoTimeout(0);
    if (said.length < 2 * Long.BYTES + BYTES) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(said);
    Caller caller = new Caller(buffer.getLong(), buffer.getLong());
    return MessageDigest.isEqual(said, said(caller)) ? Optional.of(caller) : Optional.empty();
  }

  private byte[] said(Caller caller) throws IOException {
    try {
      ByteBuffer buffer = ByteBuffer.allocate(2 * Long.BYTES + BYTES);
      buffer.putLong(caller.attempt()).putLong(caller.task());
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      mac.update(buffer.array(), 0, buffer.position());
      return buffer.put(mac.doFinal()).array();
    } catch (GeneralSecurityException e) {
      throw new IOException("This Java lacks " + HMAC + ".", e);
    }
  }
}
