package io.polysight.cli.lifecycle;

import io.polysight.local.process.ProcessFacts;
import io.polysight.local.process.ProcessFacts.Memory;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.supervisor.PlatformState;
import io.polysight.local.supervisor.ProcessState;
import io.polysight.local.supervisor.StartTimes;
import io.polysight.local.supervisor.StateFile;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows every process of the platform. */
@Command(
    name = "status",
    description = "Show every process: state, port, process id, memory and how long it is up.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everything is ready", "1:it is not"})
public final class StatusCommand implements Callable<Integer> {
  private static final long MEBIBYTE = 1024 * 1024;

  @Mixin private final DataOption data = new DataOption();
  private final PrintStream out = System.out;

  @Override
  public Integer call() {
    DataFolder folder = data.folder();
    Optional<PlatformState> found = PlatformState.read(folder).filter(PlatformState::lives);
    if (found.isEmpty()) {
      out.println("The platform does not run in " + folder.root() + ". Start it: ./polysight up");
      return 1;
    }
    PlatformState platform = found.get();
    out.printf(
        "%-18s %-10s %6s %8s %8s %9s %8s%n",
        "process", "state", "port", "pid", "MB", "restarts", "up");
    Memory total = ProcessFacts.memoryOf(platform.pid());
    row("supervisor", platform.phase().name(), 0, platform.pid(), total, 0, null);
    boolean allReady = platform.phase() == PlatformState.Phase.READY;
    for (ProcessState process : StateFile.read(folder)) {
      Memory memory =
          process.pid() == 0 ? new Memory(0, 0) : ProcessFacts.memoryWithDescendants(process.pid());
      row(
          process.name(),
          process.phase().name(),
          process.port(),
          process.pid(),
          memory,
          process.restarts(),
          Duration.ofMillis(System.currentTimeMillis() - process.sinceMilliseconds()));
      total = total.plus(memory);
      allReady &= process.phase() == ProcessState.Phase.READY;
    }
    out.printf(
        "%nMemory: %d MB resident; %d MB with shared pages counted once.%n",
        total.residentBytes() / MEBIBYTE, total.proportionalBytes() / MEBIBYTE);
    StartTimes.read(folder)
        .ifPresent(times ->
            out.printf(
                Locale.ROOT,
                "First start: %.0f s; last start: %.0f s.%n",
                times.firstSeconds(),
                times.lastSeconds()));
    if (platform.phase() == PlatformState.Phase.READY) {
      Greeting.of(folder, platform).forEach(out::println);
    }
    return allReady ? 0 : 1;
  }

  private void row(
      String name,
      String phase,
      int port,
      long pid,
      Memory memory,
      int restarts,
      @Nullable Duration up) {
    out.printf(
        "%-18s %-10s %6s %8s %8d %9d %8s%n",
        name,
        phase.toLowerCase(Locale.ROOT),
        port == 0 ? "-" : port,
        pid == 0 ? "-" : pid,
        memory.residentBytes() / MEBIBYTE,
        restarts,
        up == null ? "-" : shortly(up));
  }

  private static String shortly(Duration up) {
    if (up.toHours() > 0) {
      return up.toHours() + "h" + up.toMinutesPart() + "m";
    }
    return up.toMinutes() > 0
        ? up.toMinutes() + "m" + up.toSecondsPart() + "s"
        : up.toSeconds() + "s";
  }
}
