package io.polysight.local;

import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.DataFolderLock;
import io.polysight.local.settings.Installation;
import io.polysight.local.settings.Ports;
import io.polysight.local.supervisor.PlatformState;
import io.polysight.local.supervisor.StartTimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that holds the platform: it starts everything, keeps it running, and stops it when it
 * gets the signal TERM. Arguments: the data folder, and optionally {@code --infrastructure-only}.
 */
public final class SupervisorProcess {
  private static final Logger LOG = LoggerFactory.getLogger(SupervisorProcess.class);

  private final DataFolder data;
  private final boolean infrastructureOnly;
  private final AtomicReference<@Nullable AutoCloseable> running = new AtomicReference<>();
  private volatile PlatformState state;

  private SupervisorProcess(DataFolder data, boolean infrastructureOnly) {
    this.data = data;
    this.infrastructureOnly = infrastructureOnly;
    this.state = PlatformState.starting(infrastructureOnly);
  }

  public static void main(String[] arguments) throws InterruptedException {
    List<String> words = List.of(arguments);
    DataFolder data = new DataFolder(Path.of(words.getFirst()));
    if (isHeld(data)) {
      LOG.error("the data folder {} is in use by a running platform", data.root());
      System.exit(3);
    }
    int status = new SupervisorProcess(data, words.contains("--infrastructure-only")).run();
    System.exit(status);
  }

  private static boolean isHeld(DataFolder data) {
    data.run();
    try {
      return DataFolderLock.isHeld(data);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the data folder " + data.root(), e);
    }
  }

  private int run() throws InterruptedException {
    tell(state);
    long begin = System.nanoTime();
    Thread starter = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(starter), "stop"));
    try {
      Platform platform = start();
      double seconds = (System.nanoTime() - begin) / 1e9;
      StartTimes.add(data, seconds);
      tell(state.ready(seconds, platform == null ? null : platform.url()));
      LOG.info("everything is ready after {} s", Math.round(seconds));
      if (platform != null) {
        platform.trainStartCaches();
      }
      new CountDownLatch(1).await();
      return 0;
    } catch (IOException | RuntimeException e) {
      LOG.error("the platform does not start", e);
      tell(state.failed(String.valueOf(e.getMessage())));
      return 1;
    }
  }

  private @Nullable Platform start() throws IOException, InterruptedException {
    Installation installation = Installation.ofSystemProperty();
    if (infrastructureOnly) {
      running.set(Infrastructure.start(installation, data, Ports.Policy.USUAL));
      return null;
    }
    Platform platform = Platform.start(installation, data);
    running.set(platform);
    return platform;
  }

  /** Runs in the shutdown hook: a start under way is cut off, a running platform is stopped. */
  private void stop(Thread starter) {
    if (state.phase() == PlatformState.Phase.FAILED) {
      return;
    }
    tell(state.in(PlatformState.Phase.STOPPING));
    try {
      AutoCloseable platform = running.get();
      if (platform == null) {
        starter.interrupt();
        // Not for ever: it may itself wait for this hook, in exit.
        starter.join(Duration.ofSeconds(60));
      } else {
        platform.close();
      }
      tell(state.in(PlatformState.Phase.STOPPED));
    } catch (Exception e) {
      LOG.error("the platform did not stop in good order", e);
      tell(state.failed(String.valueOf(e.getMessage())));
    }
  }

  private void tell(PlatformState next) {
    state = next;
    next.write(data);
  }
}
