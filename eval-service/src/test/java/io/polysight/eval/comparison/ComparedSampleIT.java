package io.polysight.eval.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.ComparedSample;
import io.polysight.contracts.evaluations.ComparedSample.Side;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.eval.Benchmarks;
import io.polysight.eval.Predictions;
import io.polysight.eval.Service;
import io.polysight.tasks.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComparedSampleIT {
  private static EvaluationRun left;
  private static EvaluationRun right;

  record Samples(List<ComparedSample> items, String next) {}

  /** All are cats; how probable the version finds it. */
  private static EvaluationRun judged(Benchmark benchmark, int number, double... probable) {
    List<PredictedSample> samples = new ArrayList<>();
    for (int i = 0; i < probable.length; i++) {
      var cat = new Prediction.Scored("cat", probable[i]);
      var dog = new Prediction.Scored("dog", 1 - probable[i]);
      samples.add(
          new PredictedSample(
              "test/%04d".formatted(i),
              new Prediction.Classified(probable[i] >= 0.5 ? List.of(cat, dog) : List.of(dog, cat)),
              new Reference.Label("cat")));
    }
    UUID version = Service.version(benchmark.model(), number, true);
    Predictions.predict(version, samples);
    return Service.run(benchmark.id(), version, EvaluationRun.State.FINISHED);
  }

  @BeforeAll
  static void judgeTwoVersions() {
    Benchmark benchmark = Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());
    left = judged(benchmark, 1, 0.9, 0.5, 0.1, 0.7, 0.6);
    right = judged(benchmark, 2, 0.8, 0.5, 0.9, 0.2, 0.3);
  }

  private static String path(EvaluationRun one, EvaluationRun other) {
    return "/api/v1/evaluations/compare/samples?left=" + one.id() + "&right=" + other.id();
  }

  private static Samples samples(String path) {
    return Service.as("vera").get(path).as(Samples.class);
  }

  @Test
  void showsTheSamplesThatDifferMostWithBothAnswersAndTheTruth() {
    Samples all = samples(path(left, right));
    // 0.8 apart, 0.5, 0.3, 0.1; the second sample was answered alike.
    assertThat(all.items())
        .extracting(ComparedSample::sample)
        .containsExactly("test/0002", "test/0003", "test/0004", "test/0000");
    ComparedSample most = all.items().getFirst();
    assertThat(most.difference()).isCloseTo(-0.8, within(1e-12));
    assertThat(most.better()).isEqualTo(Side.RIGHT);
    assertThat(most.left().metric()).isEqualTo("probability of the right label");
    assertThat(most.left().said()).isEqualTo("dog");
    assertThat(most.right().said()).isEqualTo("cat");
    assertThat(most.right().truth()).isEqualTo("cat");
    assertThat(most.left().prediction()).isInstanceOf(Prediction.Classified.class);
    assertThat(most.right().image()).endsWith("/samples/test/0002/image");
  }

  @Test
  void saysTheSameFromTheOtherSide() {
    Samples back = samples(path(right, left));
    assertThat(back.items().getFirst().better()).isEqualTo(Side.LEFT);
    assertThat(back.items().getFirst().difference()).isCloseTo(0.8, within(1e-12));
    assertThat(back.items().getFirst().left().said()).isEqualTo("cat");
  }

  @Test
  void pagesThroughWhatOneSideAnsweredBetter() {
    String better = path(left, right) + "&better=LEFT&limit=2";
    Samples first = samples(better);
    assertThat(first.items())
        .extracting(ComparedSample::sample)
        .containsExactly("test/0003", "test/0004");
    Samples second = samples(better + "&after=" + first.next());
    assertThat(second.items()).extracting(ComparedSample::sample).containsExactly("test/0000");
    assertThat(second.next()).isNull();
    assertThat(Service.as("vera").get(better + "&after=none").faults().get("after"))
        .contains("'none' is none of the samples");
    assertThat(Service.as("vera").get(path(left, right) + "&limit=0").faults())
        .containsOnlyKeys("limit");
  }
}
