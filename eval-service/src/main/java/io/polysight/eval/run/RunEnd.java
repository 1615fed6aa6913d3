package io.polysight.eval.run;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationFailed;
import io.polysight.contracts.evaluations.EvaluationFinished;
import io.polysight.contracts.evaluations.EvaluationReport;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.evaluations.SliceScores;
import io.polysight.eval.benchmark.StoredBenchmark;
import io.polysight.eval.report.Definitions;
import io.polysight.eval.report.Findings;
import io.polysight.eval.scoring.Scoring;
import io.polysight.platform.events.Outbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a run one way or the other, and tells of it in the same transaction. */
@Component
class RunEnd {
  private static final Logger log = LoggerFactory.getLogger(RunEnd.class);

  private final RunQueue queue;
  private final Scoring scoring;
  private final Outbox outbox;
  private final ApplicationEventPublisher inside;

  RunEnd(RunQueue queue, Scoring scoring, Outbox outbox, ApplicationEventPublisher inside) {
    this.queue = queue;
    this.scoring = scoring;
    this.outbox = outbox;
    this.inside = inside;
  }

  @Transactional
  void finished(
      StoredRun stored,
      StoredBenchmark judge,
      List<Score> scores,
      @Nullable Double chance,
      Findings findings,
      List<SliceScores> slices) {
    EvaluationRun run = stored.run();
    Benchmark benchmark = judge.benchmark();
    EvaluationReport report = findings.report(run.id(), Definitions.of(judge, scoring), slices);
    if (!queue.finish(stored, scores, chance, report, findings.noted(), Instant.now())) {
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
    inside.publishEvent(new RunFinished(benchmark.id()));
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
