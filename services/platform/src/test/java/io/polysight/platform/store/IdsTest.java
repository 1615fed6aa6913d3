package io.polysight.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void makesVersionSevenIdsInOrderOfCreation() {
    long before = System.currentTimeMillis();
    List<UUID> ids = Stream.generate(Ids::next).limit(20_000).toList();

    assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2).doesNotHaveDuplicates();
    assertThat(ids.stream().map(UUID::toString).toList()).isSorted();
    assertThat(ids.getFirst().getMostSignificantBits() >>> 16).isBetween(before, before + 60_000);
  }
}
