package dev.cairn.runners.spark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where the driver hears of trials, and the secret by which tasks prove that this driver sent them.
 * The driver sends a random challenge, the task answers with the number of its attempt and the
 * HMAC-SHA256 of both; the secret itself is not sent.
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

  /** The task's side: a connection on which the driver has heard which attempt this is. */
  Socket call(long attempt) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), MILLIS);
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      byte[] challenge = new DataInputStream(socket.getInputStream()).readNBytes(BYTES);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeLong(attempt);
      out.write(proof(challenge, attempt));
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

  /** The driver's side: the attempt that a caller proves to be, or -1. */
  long answer(Socket caller) throws IOException {
    caller.setTcpNoDelay(true);
    caller.setKeepAlive(true);
    caller.setSoTimeout(MILLIS);
    byte[] challenge = random();
    caller.getOutputStream().write(challenge);
    DataInputStream in = new DataInputStream(caller.getInputStream());
    long attempt = in.readLong();
    boolean proved = MessageDigest.isEqual(proof(challenge, attempt), in.readNBytes(BYTES));
    caller.setSoTimeout(0);
    return proved ? attempt : -1;
  }

  private byte[] proof(byte[] challenge, long attempt) throws IOException {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      mac.update(challenge);
      return mac.doFinal(Long.toString(attempt).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IOException("This Java lacks " + HMAC + ".", e);
    }
  }
}
