package dev.cairn.runners.spark;

import dev.cairn.value.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/**
 * What an application of the command line is started with: system properties named {@code spark.*},
 * then the file {@code spark-defaults.conf}, as for any application of this Spark.
 */
record Settings(SparkConf conf) {
  private static final String MASTER = "spark.master";
  private static final String JARS = "spark.jars";
  private static final String STANDALONE = "spark://";
  private static final int MILLIS = 10_000;
  private static final int PORT = 7077;

  static Settings of(Optional<String> master, String study) throws IOException {
    SparkConf conf = new SparkConf();
    defaults().forEach(conf::setIfMissing);
    master.ifPresent(conf::setMaster);
    if (!conf.contains(MASTER)) {
      throw new InvalidInputException(
          "master",
          "Where is Spark? Add --master: local[4] for this machine, spark://HOST:7077, yarn or"
              + " k8s://https://HOST:PORT.");
    }
    conf.setIfMissing("spark.app.name", "cairn " + study);
    if (!conf.get(MASTER).matches("local(\\[.*])?")) {
      conf.setIfMissing(JARS, jars());
    }
    return new Settings(conf);
  }

  /** The settings of {@code SPARK_CONF_DIR}, or of {@code conf} in {@code SPARK_HOME}. */
  private static Map<String, String> defaults() throws IOException {
    Properties properties = new Properties();
    Optional<Path> folder =
        Optional.ofNullable(System.getenv("SPARK_CONF_DIR"))
            .map(Path::of)
            .or(() -> home().map(home -> home.resolve("conf")));
    Path file = folder.orElse(Path.of("conf")).resolve("spark-defaults.conf");
    if (folder.isPresent() && Files.isReadable(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    }
    return properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith("spark."))
        .collect(Collectors.toMap(name -> name, name -> properties.getProperty(name).strip()));
  }

  private static Optional<Path> home() {
    return Optional.ofNullable(System.getenv("SPARK_HOME")).map(Path::of);
  }

  /** The jars of this program that are not Spark's own, which executors have. */
  private static String jars() {
    List<String> path =
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    Optional<Path> spark = home().map(home -> home.resolve("jars").toAbsolutePath().normalize());
    return path.stream()
        .filter(entry -> entry.endsWith(".jar"))
        .map(entry -> Path.of(entry).toAbsolutePath().normalize())
        .filter(jar -> !spark.equals(Optional.ofNullable(jar.getParent())))
        .map(Path::toString)
        .collect(Collectors.joining(","));
  }

  /** Starts the application; an error, with the path {@code master}, when there is no Spark. */
  SparkContext start() {
    String master = conf.get(MASTER);
    if (master.startsWith(STANDALONE)) {
      reach(master.substring(STANDALONE.length()));
    }
    try {
      return new SparkContext(conf);
    } catch (Exception e) {
      // Spark throws checked exceptions that it does not declare
      throw refused("Spark did not start: " + e.getMessage());
    }
  }

  /** Spark itself would try for a minute. */
  private void reach(String masters) {
    boolean answered = Arrays.stream(masters.split(",", -1)).anyMatch(Settings::answers);
    if (!answered) {
      throw refused("Nothing answers there. Is the master of Spark up, and its port right?");
    }
  }

  private static boolean answers(String address) {
    String[] parts = address.split(":", 2);
    int port =
        parts.length == 2 && parts[1].matches("\\d{1,5}") ? Integer.parseInt(parts[1]) : PORT;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(parts[0], port), MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private InvalidInputException refused(String why) {
    return new InvalidInputException("master", conf.get(MASTER) + ": " + why);
  }
}
