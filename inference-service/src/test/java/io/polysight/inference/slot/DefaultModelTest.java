package io.polysight.inference.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.models.SharedTeam;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.engine.LoadedVersion;
import io.polysight.inference.engine.ToyModel;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DefaultModelTest {
  private static final SlotKey SHARED = new SlotKey(SharedTeam.NAME, "nano");
  private static final SlotKey OWN = new SlotKey("vision", "generalist");

  private final Slots slots = new Slots();
  private final DefaultModel model = new DefaultModel("generalist", slots);

  private void serve(SlotKey key) {
    var version =
        new CheckpointRef(UUID.randomUUID(), key.team(), key.model(), 1, "digest", List.of());
    slots.slot(UUID.randomUUID(), key).swap(new LoadedVersion(version, new ToyModel()));
  }

  @Test
  void thePlatformsOwnModelAnswersATeamThatHasNone() {
    serve(SHARED);
    assertThat(model.slot("vision", null)).isEqualTo(SHARED);
    assertThat(model.slot("vision", "nano")).isEqualTo(SHARED);
  }

  @Test
  void aTeamsOwnModelTakesOverOnceItServesAndNotBefore() {
    serve(SHARED);
    slots.slot(UUID.randomUUID(), OWN).loading();
    assertThat(model.slot("vision", null)).isEqualTo(SHARED);
    serve(OWN);
    assertThat(model.slot("vision", null)).isEqualTo(OWN);
    assertThat(model.slot("retail", null)).isEqualTo(SHARED);
    slots.slot(UUID.randomUUID(), OWN).loading();
    assertThat(model.slot("vision", null)).isEqualTo(OWN);
  }

  @Test
  void nobodyStepsInForATeamsModelThatFailed() {
    serve(SHARED);
    slots.slot(UUID.randomUUID(), OWN).failed("the checkpoint is damaged");
    assertThat(model.slot("vision", null)).isEqualTo(OWN);
  }

  @Test
  void aTeamsOwnModelHidesAPlatformsOneOfTheSameName() {
    serve(SHARED);
    SlotKey own = new SlotKey("vision", "nano");
    serve(own);
    assertThat(model.slot("vision", "nano")).isEqualTo(own);
    assertThat(model.slot("vision", null)).isEqualTo(own);
  }

  @Test
  void withoutAnyModelTheDefaultNameIsWhatIsMissing() {
    assertThat(model.slot("vision", null)).isEqualTo(OWN);
    assertThat(model.slot("vision", "other")).isEqualTo(new SlotKey("vision", "other"));
  }
}
