package io.polysight.eval.run;

import io.polysight.eval.scoring.UnreadablePredictionsException;
import io.polysight.eval.worker.Hold;
import io.polysight.eval.worker.Refusal;
import io.polysight.objects.ObjectMissingException;
import io.polysight.platform.web.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * One attempt at the next step of a run, and what its failure means: a refusal ends the run, all
 * else is tried again with growing pauses until patience ends.
 */
@Component
class RunAttempt {
  private static final Logger log = LoggerFactory.getLogger(RunAttempt.class);

  private final RunSteps steps;
  private final RunQueue queue;
  private final RunEnd end;
  private final RunProperties settings;

  RunAttempt(RunSteps steps, RunQueue queue, RunEnd end, RunProperties settings) {
    this.steps = steps;
    this.queue = queue;
    this.end = end;
    this.settings = settings;
  }

  void make(StoredRun run) {
    String what = "evaluation " + run.run().id();
    try (var hold = new Hold(what, settings.heldFor(), until -> queue.hold(run, until))) {
      log.debug("step of {} under {}", run.run().id(), hold);
      steps.step(run);
    } catch (ProblemException.PassedOn e) {
      end.failed(run, "inference-service refuses: " + Refusal.words(e));
    } catch (UnreadablePredictionsException e) {
      end.failed(run, "the file of predictions cannot be scored: " + e.getMessage());
    } catch (ObjectMissingException e) {
      end.failed(run, "the file of predictions is gone: " + e.getMessage());
    } catch (DataAccessException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      waitOrGiveUp(run, e);
    }
  }

  private void waitOrGiveUp(StoredRun run, Exception e) {
    Instant now = Instant.now();
    Instant since = run.waitingSince() == null ? now : run.waitingSince();
    Duration waited = Duration.between(since, now);
    if (waited.compareTo(settings.givenUpAfter()) >= 0) {
      log.error("evaluation {} is given up", run.run().id(), e);
      end.failed(
          run,
          "given up after "
              + waited.toSeconds()
              + " s and "
              + (run.waits() + 1)
              + " attempts; the last one: "
              + e.getMessage()
              + " Ask for the evaluation again when that is repaired.");
      return;
    }
    int waits = run.waits() + 1;
    Duration pause = settings.pause(waits);
    if (waits == 1) {
      log.warn("evaluation {} is tried again in {}", run.run().id(), pause, e);
    } else {
      log.info("evaluation {} still waits: {}", run.run().id(), e.getMessage());
    }
    queue.waiting(run, since, waits, now.plus(pause));
  }
}
