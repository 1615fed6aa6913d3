package io.polysight.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  @Test
  void countsEditsBetweenWords() {
    assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Suggestion.distance("Name", "name")).isZero();
  }

  @Test
  void listsEveryNameWhenNoneIsNear() {
    assertThat(Suggestion.of("banana", List.of("team", "name")))
        .isEqualTo("; the fields are team, name");
    assertThat(Suggestion.of("nam", List.of("team", "name"))).contains("did you mean 'name'");
  }
}
