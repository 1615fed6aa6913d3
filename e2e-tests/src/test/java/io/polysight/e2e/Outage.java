package io.polysight.e2e;

import io.polysight.cli.life.Waiting;
import io.polysight.local.supervisor.Holds;
import io.polysight.local.supervisor.ProcessState;
import io.polysight.local.supervisor.StateFile;
import java.time.Duration;

/** One server killed with no warning and kept down until closed; returns when it answers again. */
final class Outage implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final PlatformUnderTest platform;
  private final Holds holds;
  private final String server;

  Outage(PlatformUnderTest platform, String server) {
    this.platform = platform;
    this.holds = new Holds(platform.data());
    this.server = server;
    holds.hold(server);
    ProcessHandle.of(state().pid()).orElseThrow().destroyForcibly();
    Waiting.until(
        server + " down",
        PATIENCE,
        this::state,
        state -> state.phase() != ProcessState.Phase.READY);
  }

  private ProcessState state() {
    return StateFile.read(platform.data()).stream()
        .filter(state -> state.name().equals(server))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    holds.release(server);
    Waiting.until(
        server + " ready again",
        PATIENCE,
        this::state,
        state -> state.phase() == ProcessState.Phase.READY);
  }
}
