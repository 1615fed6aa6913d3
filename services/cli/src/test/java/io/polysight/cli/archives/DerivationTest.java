package io.polysight.cli.archives;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import io.polysight.datasets.sample.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DerivationTest {
  private static final String WRITTEN = "There are 2 yellow circles";

  /** So many yellow circles in the first box. */
  private static Sample sample(int number) {
    List<AnnotatedObject> circles = new ArrayList<>();
    for (int i = 0; i < number % 4 + 1; i++) {
      Box box = new Box(20.0 * i, 40, 20.0 * i + 10, 50);
      circles.add(new AnnotatedObject(Map.of("class", "yellow circle"), box, null, null, null));
    }
    var known =
        new Annotations(
            null, null, circles, null, null, List.of(new Statement(WRITTEN, true, "any")), null);
    return new Sample(
        "picture " + number,
        Sample.TRAIN,
        new ImageReference("", 0, 1, "", "pixels " + number, "image/png", 400, 100),
        known);
  }

  @Test
  void learntStatementsAreAboutLearntPicturesAndSayNoHeldOutSentence() {
    List<Sample> learnt = IntStream.range(0, 40).mapToObj(DerivationTest::sample).toList();
    List<Sample> heldOut = IntStream.range(40, 50).mapToObj(DerivationTest::sample).toList();
    var derivation = new Derivation(3, 200, 4);
    Map<String, List<Statement>> toLearn = derivation.toLearn(learnt, heldOut);
    assertThat(toLearn.keySet()).isNotEmpty().isSubsetOf(learnt.stream().map(Sample::id).toList());
    assertThat(toLearn.values().stream().flatMap(List::stream).map(Statement::statement))
        .contains("There are two yellow circles")
        .doesNotContain(WRITTEN);
    assertThat(derivation.toMeasure(heldOut).keySet())
        .isNotEmpty()
        .isSubsetOf(heldOut.stream().map(Sample::id).toList());
  }

  @Test
  void measuresNoneWhenNoneIsWanted() {
    assertThat(new Derivation(3, 20, 0).toMeasure(List.of(sample(1), sample(2)))).isEmpty();
  }
}
