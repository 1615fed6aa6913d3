package io.polysight.cli.lifecycle;

import io.polysight.local.process.LogFile;
import io.polysight.local.settings.DataFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the logs of one process or of all. */
@Command(name = "logs", description = "Print the end of one log, or of all; -f goes on with it.")
public final class LogsCommand implements Callable<Integer> {
  private static final String SUFFIX = ".log";

  @Mixin private final DataOption data = new DataOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "PROCESS",
      description = "Which process, such as kafka or trainer-service; all when left out.")
  private @Nullable String process;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on printing what is added, until interrupted.")
  private boolean follow;

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "COUNT",
      description = "How many lines of each log (default: ${DEFAULT-VALUE}).")
  private int lines = 40;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Path> logs = chosen(data.folder());
    Map<Path, Long> printed = new HashMap<>();
    for (Path log : logs) {
      printed.put(log, Files.size(log));
      LogFile.tail(log, lines).lines().forEach(line -> print(logs, log, line));
    }
    out.flush();
    while (follow) {
      Thread.sleep(300);
      for (Path log : logs) {
        printed.put(log, more(logs, log, printed.getOrDefault(log, 0L)));
      }
      out.flush();
    }
    return 0;
  }

  private List<Path> chosen(DataFolder folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(folder.logs())) {
      all = files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    if (process == null) {
      return all;
    }
    Path one = folder.log(process);
    if (!Files.exists(one)) {
      throw new IllegalArgumentException(
          "no log of '" + process + "'; there are " + all.stream().map(this::nameOf).toList());
    }
    return List.of(one);
  }

  /** Prints what lies behind {@code from}, and tells where it ends; a rotated file begins anew. */
  private long more(List<Path> logs, Path log, long from) throws IOException {
    if (!Files.exists(log)) {
      return 0;
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = file.length() < from ? 0 : from;
      byte[] bytes = new byte[(int) Math.min(file.length() - start, 1 << 20)];
      file.seek(start);
      file.readFully(bytes);
      int complete = bytes.length;
      while (complete > 0 && bytes[complete - 1] != '\n') {
        complete--;
      }
      new String(bytes, 0, complete, StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> print(logs, log, line));
      return start + complete;
    }
  }

  private void print(List<Path> logs, Path log, String line) {
    out.println(logs.size() == 1 ? line : nameOf(log) + " | " + line);
  }

  private String nameOf(Path log) {
    return log.getFileName().toString().replace(SUFFIX, "");
  }
}
