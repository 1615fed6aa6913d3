package io.polysight.eval.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownVersionTest {
  private final UUID data = UUID.randomUUID();
  private final KnownVersion version =
      new KnownVersion(
          UUID.randomUUID(), "vision", "m", 1, 10, true, Instant.EPOCH, List.of(data.toString()));

  @Test
  void hasLearnedFromTheTrainingSplitOfItsDataOnly() {
    assertThat(version.hasLearnedFrom(data, "train")).isTrue();
    assertThat(version.hasLearnedFrom(data, "test")).isFalse();
    assertThat(version.hasLearnedFrom(UUID.randomUUID(), "train")).isFalse();
  }
}
