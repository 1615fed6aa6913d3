package io.polysight.trainer.worker;

import io.polysight.objects.ObjectStore;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worker process: {@code TrainingWorker <job file> <workspace> <cache>}. Its last message says
 * how the job ended. At a termination signal it finishes the step, saves and exits.
 */
public final class TrainingWorker {
  private static final Duration SAVING = Duration.ofSeconds(90);

  private TrainingWorker() {}

  /** Runs the job of the file. */
  public static void main(String[] arguments) throws IOException {
    // Messages own the standard output: what any library prints goes to the log.
    var out = new FileOutputStream(FileDescriptor.out);
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    Logger log = LoggerFactory.getLogger(TrainingWorker.class);
    WorkerJob job =
        JsonMapper.builder()
            .build()
            .readValue(Files.readAllBytes(Path.of(arguments[0])), WorkerJob.class);
    log.info("job {} in process {}", job.job(), ProcessHandle.current().pid());
    WorkerEnvironment environment = WorkerEnvironment.from(System.getenv());
    var ended = new CountDownLatch(1);
    var signalled = new AtomicBoolean();
    try (ObjectStore objects = new ObjectStore(environment.objectStore())) {
      var run =
          new WorkerRun(
              objects, new MessageWriter(out), Path.of(arguments[1]), Path.of(arguments[2]));
      Parent.listen(new FileInputStream(FileDescriptor.in), run::stop);
      Runtime.getRuntime().addShutdownHook(saving(run, ended, signalled, log));
      run.run(job);
    } finally {
      ended.countDown();
    }
    if (!signalled.get()) {
      System.exit(0);
    }
  }

  /** Native code must not run while the process is torn down under it: the hook waits for it. */
  private static Thread saving(
      WorkerRun run, CountDownLatch ended, AtomicBoolean signalled, Logger log) {
    return new Thread(
        () -> {
          if (ended.getCount() == 0) {
            return;
          }
          signalled.set(true);
          log.info("asked to end; saving");
          run.stop();
          try {
            if (!ended.await(SAVING.toSeconds(), TimeUnit.SECONDS)) {
              log.warn("the step did not end within {}", SAVING);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        "saving");
  }
}
