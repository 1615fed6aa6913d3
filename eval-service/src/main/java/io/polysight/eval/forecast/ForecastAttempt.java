package io.polysight.eval.forecast;

import io.polysight.eval.scoring.UnreadablePredictionsException;
import io.polysight.eval.worker.Hold;
import io.polysight.eval.worker.Refusal;
import io.polysight.objects.ObjectMissingException;
import io.polysight.platform.web.Outages;
import io.polysight.platform.web.ProblemException;
import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One attempt at the next step of a forecast, and what its failure means: what cannot be reached is
 * waited for, all else ends the forecast until somebody asks for it again.
 */
@Component
class ForecastAttempt {
  private static final Logger log = LoggerFactory.getLogger(ForecastAttempt.class);

  private final ForecastSteps steps;
  private final ForecastQueue queue;
  private final ForecastProperties settings;

  ForecastAttempt(ForecastSteps steps, ForecastQueue queue, ForecastProperties settings) {
    this.steps = steps;
    this.queue = queue;
    this.settings = settings;
  }

  void make(StoredForecast forecast) {
    String what = "score forecast " + forecast.forecast().id();
    try (var hold = new Hold(what, settings.heldFor(), until -> queue.due(forecast, until))) {
      log.debug("step of {} under {}", what, hold);
      steps.step(forecast);
    } catch (ProblemException.PassedOn e) {
      fail(forecast, "inference-service refuses: " + Refusal.words(e), e);
    } catch (ObjectMissingException e) {
      fail(forecast, "a file of predictions is gone: " + e.getMessage(), e);
    } catch (UnreadablePredictionsException e) {
      fail(forecast, "the predictions cannot be used: " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      if (Outages.behind(e) == null) {
        fail(forecast, "the forecast could not be made: " + e.getMessage(), e);
      } else {
        log.info("{} waits: {}", what, e.getMessage());
        queue.due(forecast, Instant.now().plus(settings.retriedAfter()));
      }
    }
  }

  private void fail(StoredForecast forecast, String reason, Exception cause) {
    log.warn("score forecast {} failed", forecast.forecast().id(), cause);
    queue.fail(forecast, reason, Instant.now());
  }
}
