package io.polysight.inference.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.serving.ServingSlot.State;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.ToyModel;
import io.polysight.inference.engine.UnusableCheckpointException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlotLoadingTest {
  private static final SlotKey KEY = new SlotKey("vision", "generalist");

  private final Slots slots = new Slots();
  private final Slot slot = slots.slot(UUID.randomUUID(), KEY);
  private final List<ToyModel> models = new ArrayList<>();

  private final SlotLoading loading = loading(SwapPreparation.NOTHING);

  private SlotLoading loading(SwapPreparation preparation) {
    return new SlotLoading(
        checkpoint -> Path.of(checkpoint.digest()),
        folder -> {
          if (folder.toString().equals("damaged")) {
            throw new UnusableCheckpointException("model.safetensors is cut short");
          }
          if (folder.toString().equals("away")) {
            throw new IllegalStateException("the object store is away");
          }
          models.add(new ToyModel());
          return models.getLast();
        },
        preparation);
  }

  private static CheckpointRef version(int number, String digest) {
    return new CheckpointRef(UUID.randomUUID(), "vision", "generalist", number, digest, List.of());
  }

  @Test
  void servesWhatWasLoaded() {
    assertThat(loading.load(slot, version(1, "a"))).isInstanceOf(LoadOutcome.Served.class);
    var told = slots.all().getFirst();
    assertThat(told.state()).isEqualTo(State.SERVING);
    assertThat(told.number()).isEqualTo(1);
  }

  @Test
  void letsRequestsInFlightFinishOnTheFormerVersionAndThenClosesIt() {
    loading.load(slot, version(1, "a"));
    Lease inFlight = slots.lease(KEY).orElseThrow();
    loading.load(slot, version(2, "b"));
    assertThat(models.get(0).closed()).isFalse();
    assertThat(inFlight.checkpoint().number()).isEqualTo(1);
    try (Lease later = slots.lease(KEY).orElseThrow()) {
      assertThat(later.checkpoint().number()).isEqualTo(2);
    }
    inFlight.close();
    assertThat(models.get(0).closed()).isTrue();
    assertThat(models.get(1).closed()).isFalse();
  }

  @Test
  void keepsServingTheFormerVersionWhenAnotherIsUnusable() {
    loading.load(slot, version(1, "a"));
    assertThat(loading.load(slot, version(2, "damaged")))
        .isEqualTo(
            new LoadOutcome.Unusable("version 2 was not loaded: model.safetensors is cut short"));
    var told = slots.all().getFirst();
    assertThat(told.state()).isEqualTo(State.FAILED);
    assertThat(told.number()).isEqualTo(1);
    assertThat(told.reason()).isEqualTo("version 2 was not loaded: model.safetensors is cut short");
    assertThat(slots.lease(KEY)).isPresent();
  }

  @Test
  void mayTryAgainWhatFailedForAnOutage() {
    assertThat(loading.load(slot, version(1, "away"))).isInstanceOf(LoadOutcome.Postponed.class);
    assertThat(slots.lease(KEY)).isEmpty();
  }

  @Test
  void freesAVersionThatFailedOnItsWayIntoTheSlot() {
    var failing =
        loading((key, version) -> {
          throw new IllegalStateException("no candidates");
        });
    failing.load(slot, version(1, "a"));
    assertThat(models.getFirst().closed()).isTrue();
    assertThat(slots.lease(KEY)).isEmpty();
  }

  @Test
  void preparesAVersionBeforeItServes() {
    loading.load(slot, version(1, "a"));
    var numbers = new ArrayList<Integer>();
    var preparing =
        loading((key, version) -> {
          numbers.add(version.checkpoint().number());
          numbers.add(slots.serving(KEY).orElseThrow().number());
        });
    preparing.load(slot, version(2, "b"));
    assertThat(numbers).containsExactly(2, 1);
  }
}
