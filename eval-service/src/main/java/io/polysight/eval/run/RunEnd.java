package io.polysight.eval.run;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationFailed;
import io.polysight.contracts.evaluations.EvaluationFinished;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Score;
import io.polysight.eval.scoring.Measurement;
import io.polysight.platform.events.Outbox;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a run one way or the other, and tells of it in the same transaction. */
@Component
class RunEnd {
  private static final Logger log = LoggerFactory.getLogger(RunEnd.class);

  private final RunQueue queue;
  private final Outbox outbox;

  RunEnd(RunQueue queue, Outbox outbox) {
    this.queue = queue;
    this.outbox = outbox;
  }

  @Transactional
  void finished(
      StoredRun stored, Benchmark benchmark, List<Score> scores, Measurement measurement) {
    EvaluationRun run = stored.run();
    var classes = measurement.classes().isEmpty() ? null : measurement.classes();
    if (!queue.finish(stored, scores, measurement.chance(), classes, Instant.now())) {
      log.info("evaluation {} was ended by another worker", run.id());
      return;
    }
    outbox.publish(
        EventType.EVALUATION_FINISHED,
        run.team(),
        run.id(),
        new EvaluationFinished(
            run.id(),
            benchmark.id(),
            benchmark.name(),
            run.team(),
            benchmark.model(),
            run.modelVersion(),
            scores));
    log.info("evaluation {} finished: {}", run.id(), scores.getFirst());
  }

  @Transactional
  void failed(StoredRun stored, String reason) {
    EvaluationRun run = stored.run();
    if (!queue.fail(stored, reason, Instant.now())) {
      log.info("evaluation {} was ended by another worker", run.id());
      return;
    }
    outbox.publish(
        EventType.EVALUATION_FAILED,
        run.team(),
        run.id(),
        new EvaluationFailed(
            run.id(),
            run.benchmark(),
            run.benchmarkName(),
            run.team(),
            run.modelVersion(),
            reason));
    log.warn("evaluation {} failed: {}", run.id(), reason);
  }
}
