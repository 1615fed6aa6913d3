package io.polysight.trainer.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the parent process on standard input. A line {@value #STOP} asks for a clean stop. The
 * end of the stream means that the parent is gone: then the worker ends at once, because another
 * one may be started for the same job.
 */
final class Parent {
  /** What the parent writes to stop a worker. */
  static final String STOP = "stop";

  private static final Logger LOG = LoggerFactory.getLogger(Parent.class);
  private static final int ORPHANED = 76;

  private Parent() {}

  static void listen(InputStream in, Runnable stop) {
    Thread.ofPlatform()
        .daemon()
        .name("parent")
        .start(() -> {
          try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
              if (line.equals(STOP)) {
                stop.run();
              }
            }
          } catch (IOException e) {
            LOG.warn("standard input broke; taken as its end", e);
          }
          LOG.error("trainer-service is gone; this worker ends without saving more");
          Runtime.getRuntime().halt(ORPHANED);
        });
  }
}
