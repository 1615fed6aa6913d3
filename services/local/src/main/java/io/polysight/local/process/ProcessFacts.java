package io.polysight.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the kernel tells of processes. */
public final class ProcessFacts {
  private static final int STATE_FIELD = 0;
  private static final int START_FIELD = 19;

  private ProcessFacts() {}

  /**
   * A number that differs between two processes that had the same id: the start in clock ticks
   * since boot, or in milliseconds where the system has no /proc. Empty when no such process lives.
   */
  public static OptionalLong startOf(long pid) {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    if (Files.isDirectory(Path.of("/proc/self"))) {
      return startFromProc(stat);
    }
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(handle -> handle.info().startInstant())
        .map(start -> OptionalLong.of(start.toEpochMilli()))
        .orElse(OptionalLong.empty());
  }

  /**
   * Memory in use.
   *
   * @param residentBytes pages in memory (RSS), shared ones counted in each process
   * @param proportionalBytes the same with a page shared by n processes counted as 1/n (PSS); equal
   *     to the resident bytes where the kernel does not tell
   */
  public record Memory(long residentBytes, long proportionalBytes) {
    public Memory plus(Memory other) {
      return new Memory(
          residentBytes + other.residentBytes, proportionalBytes + other.proportionalBytes);
    }
  }

  /** The memory of a process and its descendants; zero where the kernel does not tell. */
  public static Memory memoryWithDescendants(long pid) {
    List<ProcessHandle> descendants =
        ProcessHandle.of(pid)
            .map(handle -> {
              try (Stream<ProcessHandle> all = handle.descendants()) {
                return all.toList();
              }
            })
            .orElse(List.of());
    Memory total = memoryOf(pid);
    for (ProcessHandle descendant : descendants) {
      total = total.plus(memoryOf(descendant.pid()));
    }
    return total;
  }

  /** The memory of one process alone; zero where the kernel does not tell. */
  public static Memory memoryOf(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    long resident = kilobytes(process.resolve("status"), "VmRSS:");
    long proportional = kilobytes(process.resolve("smaps_rollup"), "Pss:");
    return new Memory(1024 * resident, 1024 * (proportional > 0 ? proportional : resident));
  }

  private static long kilobytes(Path file, String field) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(field))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException endedOrForbidden) {
      return 0;
    }
  }

  private static OptionalLong startFromProc(Path stat) {
    try {
      String text = Files.readString(stat);
      // The second field is the name in brackets and may hold blanks; count from behind it.
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      boolean dead = "Z".equals(fields[STATE_FIELD]) || "X".equals(fields[STATE_FIELD]);
      return dead ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(fields[START_FIELD]));
    } catch (IOException noSuchProcess) {
      return OptionalLong.empty();
    }
  }
}
