package io.polysight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {
  @ParameterizedTest
  @EnumSource
  void travelsOnAKnownTopicAndNamesItsTeam(EventType event) {
    assertThat(Topics.ALL).contains(event.topic());
    assertThat(event.type()).startsWith("io.polysight.");
    assertThat(Arrays.stream(event.data().getRecordComponents()).map(c -> c.getName()))
        .contains("team");
    assertThat(EventType.ofType(event.type())).contains(event);
  }

  @Test
  void isEmptyForAnUnknownType() {
    assertThat(EventType.ofType("io.polysight.task.exploded")).isEmpty();
  }
}
