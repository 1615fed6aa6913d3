package io.polysight.generalist.checkpoint;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What can be said of the machine and the libraries a model was trained with. */
public final class MachineProvenance {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private MachineProvenance() {}

  /**
   * @param given the caller's fields, such as data-set digests and the git commit; they win
   */
  public static Map<String, String> with(Map<String, String> given) {
    Map<String, String> all = new TreeMap<>();
    all.put("java", System.getProperty("java.runtime.version"));
    all.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    all.put("cpu", cpu());
    all.put("pytorch", Engine.getInstance().getVersion());
    all.put("device", "cpu");
    all.putAll(given);
    return all;
  }

  private static String cpu() {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown"; // not Linux: the card then says so
    }
  }
}
