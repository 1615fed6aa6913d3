package io.polysight.inference.prediction;

import io.polysight.contracts.models.SharedTeam;
import io.polysight.contracts.serving.ServingSlot;
import io.polysight.contracts.serving.ServingSlot.State;
import io.polysight.inference.engine.Lease;
import io.polysight.inference.slot.DefaultModel;
import io.polysight.inference.slot.SlotKey;
import io.polysight.inference.slot.Slots;
import io.polysight.platform.web.ProblemException;
import io.polysight.platform.web.Problems;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Picks the weights that answer a request, or says why there are none. */
final class ServingChoice {
  private static final Duration WHILE_LOADING = Duration.ofSeconds(2);
  private static final Duration UNTIL_SOMEBODY_ACTS = Duration.ofSeconds(30);

  private final Slots slots;
  private final DefaultModel defaultModel;

  ServingChoice(Slots slots, DefaultModel defaultModel) {
    this.slots = slots;
    this.defaultModel = defaultModel;
  }

  /** The caller closes the lease. */
  Lease lease(String team, @Nullable String model) {
    SlotKey key = defaultModel.slot(team, model);
    return slots.lease(key).orElseThrow(() -> nothing(key, model));
  }

  private ProblemException nothing(SlotKey key, @Nullable String model) {
    List<ServingSlot> own = slots.of(key.team());
    for (ServingSlot slot : own) {
      if (slot.model().equals(key.model())) {
        return slot.state() == State.FAILED
            ? Problems.notReady(
                "No version of model '%s' serves team '%s': %s. Point the alias at another version."
                    .formatted(key.model(), key.team(), slot.reason()),
                UNTIL_SOMEBODY_ACTS)
            : Problems.notReady(
                "Model '%s' of team '%s' is loading; try again in %d s."
                    .formatted(key.model(), key.team(), WHILE_LOADING.toSeconds()),
                WHILE_LOADING);
      }
    }
    List<String> names =
        Stream.concat(own.stream(), slots.of(SharedTeam.NAME).stream())
            .map(ServingSlot::model)
            .distinct()
            .toList();
    if (model != null && !names.isEmpty()) {
      return Problems.notFound(
          "served model for team '" + key.team() + "' (there are " + names + ")", model);
    }
    return Problems.notReady(
        ("No model serves team '%s' yet: train one as '%s' and point its alias at a version; "
                + "GET /api/v1/serving/slots shows when it serves.")
            .formatted(key.team(), key.model()),
        UNTIL_SOMEBODY_ACTS);
  }
}
