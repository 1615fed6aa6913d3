package io.polysight.local.supervisor;

import io.polysight.local.process.Children;
import io.polysight.local.process.Launch;
import io.polysight.local.process.LogFile;
import io.polysight.local.process.Probe;
import io.polysight.local.process.Program;
import io.polysight.local.process.Spawner;
import io.polysight.local.process.StopSignal;
import io.polysight.local.process.Tools;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.supervisor.ProcessState.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one program running from its start until it is told to stop. */
final class Supervised {
  private static final Logger LOG = LoggerFactory.getLogger(Supervised.class);
  private static final int FIRST_ATTEMPTS = 3;
  private static final Duration POLL = Duration.ofMillis(100);

  private final Program program;
  private final Path log;
  private final Children children;
  private final Consumer<ProcessState> observer;
  private final Holds holds;
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final BackOff backOff = new BackOff();

  private volatile boolean stopping;
  private volatile @Nullable Process process;
  private volatile @Nullable Thread thread;
  private int restarts;
  private long startMilliseconds;

  Supervised(Program program, DataFolder data, Children children, Consumer<ProcessState> observer) {
    this.program = program;
    this.log = data.log(program.name());
    this.children = children;
    this.observer = observer;
    this.holds = new Holds(data);
  }

  String name() {
    return program.name();
  }

  int tier() {
    return program.tier();
  }

  /** Completes when it is ready for the first time, or exceptionally when it never will be. */
  CompletableFuture<Void> start() {
    Thread keeper = Thread.ofPlatform().name("keep-" + name()).daemon().unstarted(this::keep);
    thread = keeper;
    keeper.start();
    return firstReady;
  }

  private void keep() {
    try {
      LogFile.rotate(log);
      while (!stopping) {
        String death = runOnce();
        if (stopping) {
          break;
        }
        if (!holds.isHeld(name())) {
          restarts++;
          if (!firstReady.isDone() && restarts >= FIRST_ATTEMPTS) {
            fail(new IOException(name() + " does not start: " + death + endOfLog()));
            return;
          }
          LOG.warn("{} {}; starting it again", name(), death);
          tell(Phase.RESTARTING, 0, death);
          Thread.sleep(backOff.next());
        }
        stayDownWhileHeld();
      }
    } catch (InterruptedException e) {
      LOG.debug("{} is told to stop", name());
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
  }

  private void stayDownWhileHeld() throws InterruptedException {
    if (!holds.isHeld(name())) {
      return;
    }
    LOG.info("{} stays down until it is released", name());
    tell(Phase.HELD, 0, "stays down until it is released");
    while (holds.isHeld(name())) {
      Thread.sleep(POLL);
    }
  }

  /** Runs the program until it ends, and says how it ended. */
  private String runOnce() throws IOException, InterruptedException {
    tell(Phase.PREPARING, 0, null);
    program.prepare();
    if (Probe.accepts(program.port())) {
      // Else its answers would be taken for ours.
      return "finds its port "
          + program.port()
          + " taken by another program: stop that one, or stop and start the platform again, which"
          + " then takes another port";
    }
    Instant begin = Instant.now();
    Launch launch = program.launch();
    Process started = Spawner.spawn(launch, log);
    process = started;
    children.record(name(), started.pid());
    tell(Phase.STARTING, started.pid(), null);
    if (!becomesReady(started, begin)) {
      if (started.isAlive()) {
        stop(started, launch);
        return "was not ready within " + program.readyWithin().toSeconds() + " s";
      }
      return "ended with status " + started.exitValue() + " before it was ready";
    }
    program.furnish();
    startMilliseconds = Duration.between(begin, Instant.now()).toMillis();
    tell(Phase.READY, started.pid(), null);
    firstReady.complete(null);
    Instant ready = Instant.now();
    int status = untilItEnds(started, launch);
    backOff.ranFor(Duration.between(ready, Instant.now()));
    return "ended with status " + status;
  }

  /** Ends it where it is to stay down; returns its status. */
  private int untilItEnds(Process started, Launch launch) throws IOException, InterruptedException {
    while (!started.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
      if (holds.isHeld(name())) {
        stop(started, launch);
      }
    }
    return started.exitValue();
  }

  private boolean becomesReady(Process started, Instant begin) throws InterruptedException {
    Instant deadline = begin.plus(program.readyWithin());
    while (started.isAlive() && Instant.now().isBefore(deadline)) {
      if (program.isReady()) {
        return true;
      }
      started.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
    }
    return false;
  }

  /** Stops the program and everything that would start it again; returns when it has ended. */
  void stop() throws IOException, InterruptedException {
    stopping = true;
    Process last = process;
    tell(Phase.STOPPING, last == null ? 0 : last.pid(), null);
    Thread keeper = thread;
    if (keeper != null) {
      keeper.interrupt();
      keeper.join();
    }
    // The keeper may have started one more while it was told to stop.
    Process running = process;
    if (running != null) {
      stop(running, program.launch());
    }
    children.forget(name());
    tell(Phase.STOPPED, 0, null);
  }

  private void stop(Process running, Launch launch) throws IOException, InterruptedException {
    if (!running.isAlive()) {
      return;
    }
    signal(running, launch.stopSignal());
    if (!running.waitFor(launch.stopWithin().toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("{} did not stop within {} s; killing it", name(), launch.stopWithin().toSeconds());
      running.destroyForcibly().waitFor();
    }
  }

  private static void signal(Process running, StopSignal signal)
      throws IOException, InterruptedException {
    switch (signal) {
      case TERM -> running.destroy();
      case INT -> {
        Path kill = Tools.find("kill").orElse(Path.of("/bin/kill"));
        List<String> command = List.of(kill.toString(), "-INT", Long.toString(running.pid()));
        new ProcessBuilder(command).start().waitFor();
      }
    }
  }

  private void fail(Exception cause) {
    LOG.error("{} is given up", name(), cause);
    tell(Phase.FAILED, 0, cause.getMessage());
    firstReady.completeExceptionally(cause);
  }

  private String endOfLog() throws IOException {
    return ". The end of " + log + ":\n" + LogFile.tail(log, 20);
  }

  private void tell(Phase phase, long pid, @Nullable String note) {
    observer.accept(
        new ProcessState(
            name(),
            phase,
            program.port(),
            pid,
            System.currentTimeMillis(),
            startMilliseconds,
            restarts,
            note));
  }
}
