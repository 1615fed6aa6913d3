package io.polysight.metrics.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.metrics.classification.Accuracy;
import io.polysight.metrics.sequence.SequenceScores.Pooling;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceScoresTest {
  private static final List<String> CLIPS = List.of("run", "jump", "run", "run");
  private static final double[][] SCORES = {
    {0.5, 0.25, 0.25}, {0, 0, 1}, {0.25, 0.75, 0}, {0, 0.5, 0.5}
  };

  @Test
  void averagesClipsIntoTheirVideo() {
    SequenceScores videos = SequenceScores.pool(CLIPS, SCORES, Pooling.MEAN);
    assertThat(videos.sequences()).containsExactly("run", "jump");
    assertThat(videos.scores()).isDeepEqualTo(new double[][] {{0.25, 0.5, 0.25}, {0, 0, 1}});
  }

  @Test
  void takesTheLargestScoreOfAnyClip() {
    SequenceScores videos = SequenceScores.pool(CLIPS, SCORES, Pooling.MAX);
    assertThat(videos.scores()).isDeepEqualTo(new double[][] {{0.5, 0.75, 0.5}, {0, 0, 1}});
  }

  @Test
  void ranksForTopKWithTiesToTheLowerClass() {
    List<List<Integer>> ranked = SequenceScores.pool(CLIPS, SCORES, Pooling.MEAN).ranked();
    assertThat(ranked).containsExactly(List.of(1, 0, 2), List.of(2, 0, 1));
    assertThat(Accuracy.topK(List.of(0, 2), ranked, 1)).isEqualTo(0.5);
    assertThat(Accuracy.topK(List.of(0, 2), ranked, 2)).isEqualTo(1.0);
  }

  @Test
  void refusesScoresThatDoNotFit() {
    assertThatThrownBy(() -> SequenceScores.pool(List.of("a"), SCORES, Pooling.MEAN))
        .hasMessageContaining("1 clips have a sequence and 4 scores");
    assertThatThrownBy(() ->
            SequenceScores.pool(List.of("a", "a"), new double[][] {{1}, {1, 2}}, Pooling.MEAN))
        .hasMessageContaining("clip 1 has 2 scores, the first one 1");
    assertThatThrownBy(
            () -> SequenceScores.pool(List.of("a"), new double[][] {{Double.NaN}}, Pooling.MEAN))
        .hasMessageContaining("clip 0 has a score of NaN");
  }
}
