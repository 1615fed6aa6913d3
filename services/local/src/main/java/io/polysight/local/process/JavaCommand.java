package io.polysight.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for child JVMs, run by the same JDK as this process. */
public final class JavaCommand {
  private static final List<String> SMALL =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private JavaCommand() {}

  /**
   * @param options of the JVM, among them its heap
   * @param program class path options, main class and arguments
   */
  public static List<String> of(List<String> options, List<String> program) {
    List<String> command = new ArrayList<>();
    command.add(executable().toString());
    command.addAll(SMALL);
    command.addAll(options);
    command.addAll(program);
    return command;
  }

  public static Path executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
