package io.polysight.trainer.live;

import io.polysight.contracts.training.TrainingJob;
import io.polysight.trainer.job.Job;
import io.polysight.trainer.job.JobStore;
import io.polysight.trainer.metric.MetricStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One listener of one job. The id of each event is the position of the newest point sent, so that a
 * listener who comes back with it misses nothing and gets nothing twice. It reads the database and
 * not the worker: any instance of the service can serve it.
 */
final class JobStream implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(JobStream.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int POINTS_AT_ONCE = 2000;

  private final SseEmitter emitter;
  private final JobStore jobs;
  private final MetricStore metrics;
  private final UUID id;
  private volatile boolean gone;
  private long position;
  private @Nullable Job sent;
  private long sentAt = System.nanoTime();

  /**
   * @param position of the newest point the listener has; later ones are sent
   */
  JobStream(SseEmitter emitter, JobStore jobs, MetricStore metrics, UUID id, long position) {
    this.emitter = emitter;
    this.jobs = jobs;
    this.metrics = metrics;
    this.id = id;
    this.position = position;
    emitter.onCompletion(() -> gone = true);
    emitter.onTimeout(() -> gone = true);
    emitter.onError(broken -> gone = true);
  }

  @Override
  public void run() {
    try {
      while (!gone) {
        Job job = jobs.find(id).orElseThrow();
        boolean more = sendPoints();
        sendJob(job);
        if (job.ended() && !more) {
          emitter.complete();
          return;
        }
        if (!more) {
          beat();
          Thread.sleep(PAUSE);
        }
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("the listener of job {} is gone", id, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("the stream of job {} ends; its listener will come back", id, e);
      emitter.completeWithError(e);
    }
  }

  /**
   * @return whether more wait
   */
  private boolean sendPoints() throws IOException {
    List<MetricStore.Written> points = metrics.since(id, position, POINTS_AT_ONCE);
    if (!points.isEmpty()) {
      position = points.getLast().position();
      send("metrics", points.stream().map(MetricStore.Written::point).toList());
    }
    return points.size() == POINTS_AT_ONCE;
  }

  /**
   * A change of state or wish is told as {@code state}, anything else about the job as {@code
   * progress}.
   */
  private void sendJob(Job job) throws IOException {
    if (job.equals(sent)) {
      return;
    }
    Integer queuePosition = job.state() == TrainingJob.State.QUEUED ? jobs.queuePosition(id) : null;
    boolean same = sent != null && sent.etag() == job.etag();
    send(same ? "progress" : "state", job.told(queuePosition));
    sent = job;
  }

  private void beat() throws IOException {
    if (System.nanoTime() - sentAt > HEARTBEAT.toNanos()) {
      emitter.send(SseEmitter.event().comment("still here"));
      sentAt = System.nanoTime();
    }
  }

  private void send(String name, Object data) throws IOException {
    emitter.send(SseEmitter.event().id(Long.toString(position)).name(name).data(data));
    sentAt = System.nanoTime();
  }
}
