package io.polysight.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The output of a process, kept for this start and the two before it. */
public final class LogFile {
  private static final int KEPT = 2;
  private static final int TAIL_BYTES = 64 * 1024;

  private LogFile() {}

  /** Moves {@code x.log} to {@code x.log.1}, and that one to {@code x.log.2}. */
  public static void rotate(Path log) throws IOException {
    for (int age = KEPT; age > 0; age--) {
      Path older = aged(log, age);
      Path younger = age == 1 ? log : aged(log, age - 1);
      if (Files.exists(younger)) {
        Files.move(younger, older, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** The last lines, or an empty text when there is no such file. */
  public static String tail(Path log, int lines) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(0, file.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(bytes);
      List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    }
  }

  private static Path aged(Path log, int age) {
    return log.resolveSibling(log.getFileName() + "." + age);
  }
}
