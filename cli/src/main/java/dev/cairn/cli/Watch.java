package dev.cairn.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shows a study a few times a second, from a thread of its own, until stopped. */
final class Watch {
  private static final long PERIOD_MILLIS = 200;

  private final Snapshot.Camera camera;
  private final Display display;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread = new Thread(this::loop, "display");

  private Watch(Snapshot.Camera camera, Display display) {
    this.camera = camera;
    this.display = display;
  }

  static Watch start(Snapshot.Camera camera, Display display) {
    var watch = new Watch(camera, display);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void loop() {
    try {
      do {
        display.show(camera.take());
      } while (!over.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shows the end. */
  void stop() throws InterruptedException {
    over.countDown();
    thread.join();
    display.end(camera.take());
  }
}
