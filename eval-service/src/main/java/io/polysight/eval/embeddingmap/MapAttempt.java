package io.polysight.eval.embeddingmap;

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
 * One attempt at the next step of a map, and what its failure means: what cannot be reached is
 * waited for, all else ends the map until somebody asks for it again.
 */
@Component
class MapAttempt {
  private static final Logger log = LoggerFactory.getLogger(MapAttempt.class);

  private final MapSteps steps;
  private final MapQueue queue;
  private final MapProperties settings;

  MapAttempt(MapSteps steps, MapQueue queue, MapProperties settings) {
    this.steps = steps;
    this.queue = queue;
    this.settings = settings;
  }

  void make(StoredMap map) {
    String what = "map " + map.map().id();
    try (var hold = new Hold(what, settings.heldFor(), until -> queue.due(map, until))) {
      log.debug("step of {} under {}", what, hold);
      steps.step(map);
    } catch (ProblemException.PassedOn e) {
      fail(map, "inference-service refuses: " + Refusal.words(e), e);
    } catch (ObjectMissingException | EmbeddingFile.UnreadableException e) {
      fail(map, "the file of embeddings cannot be used: " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      if (Outages.behind(e) == null) {
        fail(map, "the map could not be made: " + e.getMessage(), e);
      } else {
        log.info("{} waits: {}", what, e.getMessage());
        queue.due(map, Instant.now().plus(settings.retriedAfter()));
      }
    }
  }

  private void fail(StoredMap map, String reason, Exception cause) {
    log.warn("map {} failed", map.map().id(), cause);
    queue.fail(map, reason, Instant.now());
  }
}
