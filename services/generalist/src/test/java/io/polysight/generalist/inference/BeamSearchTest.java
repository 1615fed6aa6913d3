package io.polysight.generalist.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BeamSearchTest {
  private static final int END = 0;
  private static final double TINY = 1e-9;

  /** Words 1 and 2. "1" is likelier at first, but only "2" is followed by certainty. */
  private static double[][] garden(List<int[]> prefixes) {
    return prefixes.stream()
        .map(p -> {
          if (p.length == 0) {
            return logs(TINY, 0.6, 0.4);
          }
          return p[0] == 2 ? logs(1 - 2 * TINY, TINY, TINY) : logs(0.4, 0.3, 0.3);
        })
        .toArray(double[][]::new);
  }

  private static double[] logs(double... p) {
    return java.util.Arrays.stream(p).map(Math::log).toArray();
  }

  @Test
  void greedySearchTakesTheGardenPath() {
    assertThat(new BeamSearch(1, 1, 0).search(BeamSearchTest::garden, END).words())
        .containsExactly(1);
  }

  @Test
  void twoBeamsFindTheMoreProbableText() {
    BeamSearch.Found found = new BeamSearch(2, 3, 0).search(BeamSearchTest::garden, END);
    assertThat(found.words()).containsExactly(2);
    assertThat(found.logProbability()).isCloseTo(Math.log(0.4), within(1e-6));
  }

  @Test
  void aLengthPenaltyPrefersLongerTexts() {
    // Ending at once has probability 0.4; writing word 1 for ever and then ending, 0.6^3 * 0.4.
    Continuations steady =
        prefixes -> prefixes.stream().map(p -> logs(0.4, 0.6, TINY)).toArray(double[][]::new);
    assertThat(new BeamSearch(2, 3, 0).search(steady, END).words()).isEmpty();
    assertThat(new BeamSearch(2, 3, 5).search(steady, END).words()).hasSize(3);
  }

  /** Ending at once, 0.2, is more probable than any longer text, but two words are before it. */
  @Test
  void endsNoTextWhereAsManyWordsAsBeamsAreMoreProbable() {
    Continuations unsure =
        prefixes ->
            prefixes.stream()
                .map(p -> p.length < 3 ? logs(0.2, 0.45, 0.35) : logs(0.9, 0.05, 0.05))
                .toArray(double[][]::new);
    BeamSearch.Found found = new BeamSearch(2, 5, 0).search(unsure, END);
    assertThat(found.words()).containsExactly(1, 1, 1);
    assertThat(found.logProbability()).isCloseTo(Math.log(0.45 * 0.45 * 0.45 * 0.9), within(1e-6));
    assertThat(new BeamSearch(3, 5, 0).search(unsure, END).words()).isEmpty();
  }

  @Test
  void neverWritesMoreWordsThanAllowed() {
    Continuations endless =
        prefixes -> prefixes.stream().map(p -> logs(TINY, 1 - TINY, TINY)).toArray(double[][]::new);
    assertThat(new BeamSearch(2, 4, 0.6).search(endless, END).words()).hasSizeLessThanOrEqualTo(4);
  }
}
