package io.polysight.nn.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same step in PyTorch's eager mode, run as a process of its own.
 *
 * @param python an interpreter that has torch
 * @param script a program that takes variant, threads and steps, trains with batch 32 and prints
 *     one JSON line with wall_ms, best_ms, cpu_ms and version
 */
record PyTorchPeer(Path python, Path script) {
  /**
   * @param bestMs best step, wall
   * @param medianMs median step, wall
   * @param cpuMs median CPU time of the process for a step
   */
  record Answer(String version, double bestMs, double medianMs, double cpuMs) {}

  Answer measure(String variant, int threads, int steps) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(python.toString(), script.toString(), variant, "" + threads, "" + steps);
    builder.environment().put("OMP_NUM_THREADS", "" + threads);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(script + " failed under " + python + ":\n" + output);
    }
    return new Answer(
        text(output, "version"),
        Double.parseDouble(text(output, "best_ms")),
        Double.parseDouble(text(output, "wall_ms")),
        Double.parseDouble(text(output, "cpu_ms")));
  }

  private static String text(String json, String key) throws IOException {
    Matcher matcher = Pattern.compile("\"" + key + "\": *\"?([^\",}]+)").matcher(json);
    if (!matcher.find()) {
      throw new IOException("no " + key + " in the peer's answer: " + json);
    }
    return matcher.group(1);
  }
}
