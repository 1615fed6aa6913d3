package io.polysight.trainer.run;

import io.polysight.trainer.worker.WorkerMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A running worker. */
final class WorkerProcess {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
  private static final byte[] STOP = "stop\n".getBytes(StandardCharsets.UTF_8);

  private final Process process;
  private final JsonMapper json;

  private WorkerProcess(Process process, JsonMapper json) {
    this.process = process;
    this.json = json;
  }

  /**
   * Starts a worker.
   *
   * @param environment all of it, nothing is inherited
   * @param log what it prints on standard error is appended here
   */
  static WorkerProcess start(
      List<String> command, Map<String, String> environment, Path log, JsonMapper json)
      throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new WorkerProcess(builder.start(), json);
  }

  long pid() {
    return process.pid();
  }

  /** Passes on every message until the worker closes its output, which it does when it ends. */
  void forEachMessage(Consumer<WorkerMessage> action) throws IOException {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        WorkerMessage message;
        try {
          message = json.readValue(line, WorkerMessage.class);
        } catch (JacksonException e) {
          // A killed process may leave half a line; whatever it said is said again from a
          // checkpoint.
          LOG.warn("worker {} wrote a line that is no message", pid(), e);
          continue;
        }
        action.accept(message);
      }
    }
  }

  /** Asks for a clean stop; returns at once. */
  void stop() {
    try {
      OutputStream in = process.getOutputStream();
      in.write(STOP);
      in.flush();
    } catch (IOException e) {
      LOG.info("worker {} cannot be told to stop; it has ended", pid(), e);
    }
  }

  /** Ends it at once. */
  void kill() {
    process.destroyForcibly();
  }

  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits for its end and gives the exit code; a killed one's is 128 and the signal's number. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }
}
