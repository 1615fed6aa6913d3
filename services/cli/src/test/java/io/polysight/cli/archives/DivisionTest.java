package io.polysight.cli.archives;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import io.polysight.datasets.sample.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DivisionTest {
  private static final Division FIFTH = new Division(3, 0.2);

  private static Sample sample(int number, Annotations known) {
    return new Sample(
        "image " + number,
        Sample.TRAIN,
        new ImageReference("", 0, 1, "", "pixels " + number, "image/png", 1, 1),
        known);
  }

  @Test
  void holdsOutAboutTheShareThatWasAskedForAndTheSameEachTime() {
    List<Sample> samples =
        IntStream.range(0, 1000).mapToObj(i -> sample(i, Annotations.none())).toList();
    List<Sample> out = samples.stream().filter(FIFTH::holdsOut).toList();
    assertThat(out).hasSizeBetween(150, 250);
    assertThat(samples.stream().filter(new Division(3, 0.2)::holdsOut)).isEqualTo(out);
    assertThat(samples.stream().filter(new Division(4, 0.2)::holdsOut).toList()).isNotEqualTo(out);
  }

  @Test
  void picturesOfOneStatementStayTogether() {
    for (int statement = 0; statement < 50; statement++) {
      var known =
          new Annotations(
              null,
              null,
              null,
              null,
              null,
              List.of(new Statement("statement " + statement, true, "any")),
              null);
      assertThat(IntStream.range(0, 6).mapToObj(i -> FIFTH.holdsOut(sample(i, known))).distinct())
          .hasSize(1);
    }
  }
}
