package io.polysight.trainer.run;

import io.polysight.trainer.job.Job;
import io.polysight.trainer.job.JobLedger;
import io.polysight.trainer.worker.WorkerMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at one job: from the start of its worker to what becomes of the job after it. */
final class JobRun implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

  private final Job job;
  private final JobLedger.Run run;
  private final WorkerStarter starter;
  private final Books books;
  private final LogArchive logs;
  private final JobFolders folders;
  private final long quietNanos;
  private final AtomicBoolean stopAsked = new AtomicBoolean();
  private final Object starting = new Object();
  private @Nullable WorkerProcess worker;
  private volatile boolean shuttingDown;
  private volatile boolean lost;
  private @Nullable WorkerMessage end;
  private long toldAt;

  /**
   * @param eventInterval least time between two progress events
   */
  JobRun(
      Job job,
      WorkerStarter starter,
      Books books,
      LogArchive logs,
      JobFolders folders,
      Duration eventInterval) {
    this.job = job;
    this.run = new JobLedger.Run(job.id(), job.attempt());
    this.starter = starter;
    this.books = books;
    this.logs = logs;
    this.folders = folders;
    this.quietNanos = eventInterval.toNanos();
    this.toldAt = System.nanoTime() - quietNanos;
  }

  JobLedger.Run key() {
    return run;
  }

  @Override
  public void run() {
    try {
      int exitCode = work();
      boolean logIsSafe = logs.keep(job.id());
      if (!lost) {
        Patience.withDatabase(() -> books.ended(run, end, exitCode, shuttingDown));
      }
      // A job that is queued again may be running by now, here and in the same folder.
      if (logIsSafe && books.isOver(job.id())) {
        folders.drop(job.id());
      }
    } catch (IOException e) {
      LOG.warn("the folder of job {} stays on this machine", job.id(), e);
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private int work() throws InterruptedException {
    try {
      WorkerProcess process = start();
      LOG.info("job {} attempt {} in process {}", job.id(), job.attempt(), process.pid());
      try {
        process.forEachMessage(this::heard);
      } finally {
        // Whatever ended the conversation: without it nobody may go on training this job.
        if (!process.endsWithin(Duration.ofSeconds(10))) {
          process.kill();
        }
      }
      return process.exitCode();
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("the worker of job {} cannot be run", job.id(), e);
      end = new WorkerMessage.Failed("the worker cannot be run: " + e.getMessage(), true);
      return -1;
    }
  }

  private WorkerProcess start() throws IOException {
    synchronized (starting) {
      WorkerProcess process = starter.start(job);
      worker = process;
      if (stopAsked.get()) {
        process.stop();
      }
      return process;
    }
  }

  private void heard(WorkerMessage message) {
    try {
      switch (message) {
        case WorkerMessage.Metrics said ->
            Patience.withDatabase(() -> books.metrics(job.id(), said));
        case WorkerMessage.Progress said -> {
          boolean told = System.nanoTime() - toldAt >= quietNanos;
          Patience.withDatabase(() -> books.progress(run, said, told));
          if (told) {
            toldAt = System.nanoTime();
          }
        }
        case WorkerMessage.Checkpointed said ->
            Patience.withDatabase(() -> books.checkpoint(run, said));
        case WorkerMessage.Predicted said ->
            Patience.withDatabase(() -> books.predictions(job.id(), said));
        case WorkerMessage.Finished said -> end = said;
        case WorkerMessage.Stopped said -> end = said;
        case WorkerMessage.Failed said -> end = said;
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** The worker shall save and end. May be called often. */
  void stop() {
    synchronized (starting) {
      WorkerProcess process = worker;
      if (stopAsked.compareAndSet(false, true) && process != null) {
        process.stop();
      }
    }
  }

  /** This service ends: the worker saves, and the job goes back into the queue. */
  void shutDown() {
    shuttingDown = true;
    stop();
  }

  /** The job is somebody else's by now: nothing this worker says counts any more. */
  void lose() {
    lost = true;
    kill();
  }

  void kill() {
    synchronized (starting) {
      if (worker != null) {
        worker.kill();
      }
    }
  }
}
