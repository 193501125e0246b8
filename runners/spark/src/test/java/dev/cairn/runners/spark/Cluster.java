package dev.cairn.runners.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.apache.spark.launcher.JavaModuleOptions;

/** A standalone cluster on this machine, from the jars of the tests' own class path. */
final class Cluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** For processes that live for seconds. */
  static final List<String> BRIEF = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Path home;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  private Cluster(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** Workers with one core each. */
  static Cluster start(Path folder, int workers) throws IOException, InterruptedException {
    Cluster cluster = new Cluster(home(folder), freePort());
    try {
      String port = String.valueOf(cluster.port);
      cluster.launch("master.Master", "--host", HOST, "--port", port, "--webui-port", "0");
      cluster.awaitMaster();
      for (int i = 0; i < workers; i++) {
        cluster.launch(
            "worker.Worker",
            "--host",
            HOST,
            "-c",
            "1",
            "-m",
            "1g",
            "--webui-port",
            "0",
            "-d",
            folder.resolve("worker-" + i).toString(),
            cluster.master());
      }
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** What Spark takes for its installation: its {@code jars} are those of the tests but our own. */
  static Path home(Path folder) throws IOException {
    Path home = folder.resolve("home");
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String entry : CLASS_PATH.split(File.pathSeparator, -1)) {
      Path file = Path.of(entry);
      Path link = jars.resolve(file.getFileName());
      boolean own = file.getFileName().toString().startsWith("cairn-");
      if (entry.endsWith(".jar") && !own && !Files.exists(link)) {
        Files.createSymbolicLink(link, file.toAbsolutePath());
      }
    }
    return home;
  }

  private static int freePort() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return server.getLocalPort();
    }
  }

  private void launch(String kind, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("org.apache.spark.deploy." + kind));
    all.addAll(List.of(arguments));
    ProcessBuilder builder = java("-Xmx256m", all);
    builder.environment().put("SPARK_HOME", home.toString());
    processes.add(builder.start());
  }

  /** A Java of its own with the class path of the tests, which starts fast. */
  static ProcessBuilder java(String memory, List<String> mainAndArguments) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), memory, "-cp", CLASS_PATH));
    command.addAll(BRIEF);
    Arrays.stream(JavaModuleOptions.defaultModuleOptionArray())
        .filter(option -> option.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(mainAndArguments);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private void awaitMaster() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(500);
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        if (System.nanoTime() > deadline || !processes.get(0).isAlive()) {
          throw e;
        }
        Thread.sleep(50);
      }
    }
  }

  Path home() {
    return home;
  }

  String master() {
    return "spark://" + HOST + ":" + port;
  }

  /** The settings of an application at a master; executors have the class path of the tests. */
  static SparkConf application(String master) {
    return new SparkConf()
        .setMaster(master)
        .setAppName("cairn")
        .set("spark.driver.host", HOST)
        .set("spark.driver.bindAddress", HOST)
        .set("spark.ui.enabled", "false")
        .set("spark.executor.memory", "512m")
        .set("spark.executor.extraJavaOptions", String.join(" ", BRIEF))
        .set("spark.executor.extraClassPath", CLASS_PATH);
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
