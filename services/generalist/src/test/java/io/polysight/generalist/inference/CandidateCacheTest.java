package io.polysight.generalist.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateCacheTest {
  private final CandidateCache cache = new CandidateCache(80);

  private static Task task(String label) {
    return new ImageClassification(List.of(label), null);
  }

  private static CandidateEmbeddings ofBytes(int bytes) {
    return new CandidateEmbeddings(List.of("x"), new float[bytes / 4]);
  }

  @Test
  void findsAnEqualTask() {
    CandidateEmbeddings kept = ofBytes(40);
    cache.keep(task("a"), kept);
    assertThat(cache.find(task("a"))).containsSame(kept);
    assertThat(cache.find(task("b"))).isEmpty();
  }

  @Test
  void dropsWhatWasUsedLongestAgo() {
    cache.keep(task("a"), ofBytes(40));
    cache.keep(task("b"), ofBytes(40));
    cache.find(task("a"));
    cache.keep(task("c"), ofBytes(40));
    assertThat(cache.find(task("a"))).isPresent();
    assertThat(cache.find(task("b"))).isEmpty();
  }

  @Test
  void passesOverWhatIsLargerThanItself() {
    cache.keep(task("a"), ofBytes(40));
    cache.keep(task("large"), ofBytes(120));
    assertThat(cache.find(task("large"))).isEmpty();
    assertThat(cache.find(task("a"))).isPresent();
  }
}
