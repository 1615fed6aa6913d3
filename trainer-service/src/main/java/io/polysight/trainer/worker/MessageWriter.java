package io.polysight.trainer.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages, one JSON object a line. Safe for several threads. */
final class MessageWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OutputStream out;

  MessageWriter(OutputStream out) {
    this.out = out;
  }

  synchronized void say(WorkerMessage message) {
    try {
      String line =
          JSON.writerFor(WorkerMessage.class).writeValueAsString(message) + System.lineSeparator();
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("nobody reads what the worker says", e);
    }
  }
}
