package io.polysight.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoadedVersionTest {
  private final ToyModel model = new ToyModel();
  private final LoadedVersion version = new LoadedVersion(checkpoint(), model);

  private static CheckpointRef checkpoint() {
    return new CheckpointRef(UUID.randomUUID(), "vision", "generalist", 1, "d", List.of());
  }

  @Test
  void freesTheWeightsWhenTheLastLeaseOfARetiredVersionCloses() {
    Lease first = version.lease().orElseThrow();
    Lease second = version.lease().orElseThrow();
    version.retire();
    first.close();
    assertThat(model.closed()).isFalse();
    second.close();
    assertThat(model.closed()).isTrue();
  }

  @Test
  void countsALeaseOnceHoweverOftenItIsClosed() {
    Lease first = version.lease().orElseThrow();
    Lease second = version.lease().orElseThrow();
    version.retire();
    first.close();
    first.close();
    assertThat(second.model().candidates(new io.polysight.tasks.Captioning(1, 1)).names())
        .isNotEmpty();
    assertThat(model.closed()).isFalse();
  }

  @Test
  void givesNoLeaseOnceTheWeightsAreFreed() {
    version.retire();
    version.retire();
    assertThat(version.lease()).isEmpty();
    assertThatThrownBy(() -> version.using(ServedModel::toString))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("version 1 of generalist is closed");
  }
}
