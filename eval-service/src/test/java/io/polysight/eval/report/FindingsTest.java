package io.polysight.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.BenchmarkDefinition;
import io.polysight.contracts.evaluations.EvaluationReport.Bounds;
import io.polysight.contracts.evaluations.EvaluationReport.ClassFigures;
import io.polysight.contracts.evaluations.EvaluationReport.ConfusedPair;
import io.polysight.contracts.evaluations.EvaluationReport.Confusion;
import io.polysight.contracts.evaluations.EvaluationReport.PrecisionRecallCurve;
import io.polysight.contracts.evaluations.EvaluationReport.ReliabilityBin;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.datasets.sample.RleMask;
import io.polysight.eval.benchmark.StoredBenchmark;
import io.polysight.eval.scoring.Measurements;
import io.polysight.eval.scoring.Scoring;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FindingsTest {
  private static final ImageClassification PETS =
      new ImageClassification(List.of("cat", "dog", "owl"), null);

  /** The first label has the given probability, the second what is left. */
  private static PredictedSample said(String id, String truth, double first, String... labels) {
    return new PredictedSample(
        id,
        new Prediction.Classified(
            List.of(
                new Prediction.Scored(labels[0], first),
                new Prediction.Scored(labels[1], 1 - first))),
        new Reference.Label(truth));
  }

  private static final List<PredictedSample> ANSWERS =
      List.of(
          said("a", "cat", 0.9, "cat", "dog"),
          said("b", "cat", 0.6, "dog", "cat"),
          said("c", "dog", 0.8, "dog", "cat"),
          said("d", "dog", 0.7, "cat", "dog"));

  private static Findings findings(Task task, List<PredictedSample> samples) {
    return Findings.of(task, samples, Measurements.of(task, samples), new Scoring(200, 1));
  }

  @Test
  void tellsEachClassApartAndLeavesTheUndefinedOpen() {
    List<ClassFigures> classes = findings(PETS, ANSWERS).classFigures();
    assertThat(classes).extracting(ClassFigures::label).containsExactly("cat", "dog", "owl");
    assertThat(classes.getFirst().figures())
        .containsEntry("recall", 0.5)
        .containsEntry("precision", 0.5)
        .containsEntry("F1", 0.5);
    assertThat(classes.getLast().samples()).isZero();
    assertThat(classes.getLast().figures()).containsEntry("precision", null);
  }

  @Test
  void tellsHowSureTheFiguresOfAClassAndOfABinAre() {
    List<PredictedSample> samples = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String said = i % 5 == 0 ? "dog" : "cat";
      samples.add(said("%02d".formatted(i), i == 99 ? "owl" : "cat", 0.8, said, "owl"));
    }
    Findings findings = findings(PETS, samples);
    ClassFigures cat = findings.classFigures().getFirst();
    Bounds recall = cat.intervals().get("recall");
    // 79 of 99 are recognised: 0.798 ± 1.96 · sqrt(0.798 · 0.202 / 99)
    assertThat(recall.low()).isCloseTo(0.719, within(0.03));
    assertThat(recall.high()).isCloseTo(0.877, within(0.03));
    assertThat(findings.classFigures().getLast().figures()).containsEntry("recall", 0.0);
    assertThat(findings.classFigures().getLast().intervals())
        .as("one owl, which says nothing of others")
        .isEmpty();
    ReliabilityBin bin =
        findings.reliability().bins().stream().filter(b -> b.samples() > 0).findFirst().get();
    assertThat(bin.samples()).isEqualTo(100);
    assertThat(bin.interval().low()).isCloseTo(0.79 - 0.08, within(0.03));
    assertThat(bin.interval().high()).isCloseTo(0.79 + 0.08, within(0.03));
  }

  @Test
  void drawsPrecisionOverRecallOfAClassAgainstTheRest() {
    var curve = findings(PETS, ANSWERS).curves().getFirst();
    assertThat(curve.label()).isEqualTo("cat");
    // Scores of "cat": a 0.9 cat, d 0.7 dog, b 0.4 cat, c 0.2 dog: 1/2 · 1 + 1/2 · 2/3.
    assertThat(curve.averagePrecision()).isCloseTo(5.0 / 6, within(1e-12));
    assertThat(curve.precision()).hasSize(101);
    assertThat(curve.precision().get(50)).isEqualTo(1);
    assertThat(curve.precision().get(51)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(curve.precision().getLast()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void countsConfusionsAndHoldsConfidenceAgainstAccuracy() {
    Findings findings = findings(PETS, ANSWERS);
    assertThat(findings.confusion().counts())
        .containsExactly(List.of(1L, 1L, 0L), List.of(1L, 1L, 0L), List.of(0L, 0L, 0L));
    assertThat(findings.confusion().pairs())
        .containsExactly(new ConfusedPair("cat", "dog", 1), new ConfusedPair("dog", "cat", 1));
    // One sample to a bin: (|1 - 0.9| + |0 - 0.6| + |1 - 0.8| + |0 - 0.7|) / 4
    assertThat(findings.reliability().expectedError()).isCloseTo(0.4, within(1e-12));
    assertThat(findings.reliability().bins()).hasSize(16);
    assertThat(findings.reliability().bins().stream().mapToLong(ReliabilityBin::samples).sum())
        .isEqualTo(4);
    assertThat(findings.reliability().bins().getFirst().accuracy()).isNull();
    assertThat(findings.reliability().bins())
        .extracting(ReliabilityBin::interval)
        .containsOnlyNulls();
  }

  @Test
  void notesTheSamplesAnsweredWorstAndThoseItWasUnsureOf() {
    Findings findings = findings(PETS, ANSWERS);
    assertThat(findings.worst())
        .extracting(NotedSample::sample)
        .containsExactly("d", "b", "c", "a");
    assertThat(findings.worst().getFirst().value()).isCloseTo(0.3, within(1e-12));
    assertThat(findings.worst().getFirst().said()).isEqualTo("cat");
    assertThat(findings.worst().getFirst().truth()).isEqualTo("dog");
    assertThat(findings.unsurest())
        .extracting(NotedSample::sample)
        .containsExactly("b", "d", "c", "a");
  }

  @Test
  void judgesEachLabelOfRegionsByItself() {
    var box = new PixelBox(0, 0, 10, 10);
    var away = new PixelBox(50, 50, 10, 10);
    var samples =
        List.of(
            new PredictedSample(
                "a",
                new Prediction.Detected(
                    List.of(
                        new Prediction.Found("cup", 0.9, box),
                        new Prediction.Found("dog", 0.8, away))),
                new Reference.Regions(
                    List.of(
                        new Reference.Region("cup", box, null),
                        new Reference.Region("dog", box, null)))));
    Findings findings =
        findings(new ObjectDetection(List.of("cup", "dog", "owl"), null, null), samples);
    assertThat(findings.classFigures())
        .extracting(ClassFigures::label, c -> c.figures().get("box AP"), ClassFigures::samples)
        .containsExactly(tuple("cup", 1.0, 1L), tuple("dog", 0.0, 1L), tuple("owl", null, 0L));
    assertThat(findings.worst().getFirst().value()).isEqualTo(0.5);
    assertThat(findings.unsurest()).isEmpty();
    assertThat(findings.curves())
        .extracting(PrecisionRecallCurve::label, PrecisionRecallCurve::averagePrecision)
        .containsExactly(tuple("cup", 1.0), tuple("dog", 0.0));
    assertThat(findings.curves().getFirst().precision()).hasSize(101).containsOnly(1.0);
    // The dog that was missed and the dog that is none lie in the column and the row of nothing.
    assertThat(findings.confusion().labels()).containsExactly("cup", "dog", "owl", "background");
    assertThat(findings.confusion().counts())
        .containsExactly(
            List.of(1L, 0L, 0L, 0L),
            List.of(0L, 0L, 0L, 1L),
            List.of(0L, 0L, 0L, 0L),
            List.of(0L, 1L, 0L, 0L));
    assertThat(findings.confusion().matched()).isEqualTo(new Confusion.Matched(0.25, 0.45));
  }

  @Test
  void leavesConfusionWithNothingOpenWhereALabelMeansNothingItself() {
    var nothing =
        new PredictedSample(
            "a", new Prediction.Detected(List.of()), new Reference.Regions(List.of()));
    assertThat(RegionAnswers.confusion(regions("cup", "background"), List.of(nothing))).isNull();
  }

  @Test
  void drawsCurvesOfMasksWhereMasksAreAskedFor() {
    var box = new PixelBox(0, 0, 2, 2);
    var upper = mask(true, true, false, false);
    var said = new Prediction.Segmented(List.of(new Prediction.Outlined("cup", 0.9, box, upper)));
    var truth =
        new Reference.Regions(
            List.of(new Reference.Region("cup", box, mask(false, false, true, true))));
    var sample = new PredictedSample("a", said, truth);
    Findings findings =
        findings(new InstanceSegmentation(List.of("cup"), null, null), List.of(sample));
    assertThat(findings.curves().getFirst().averagePrecision()).isZero();
    // Boxes say which object is meant, so it is a cup taken for a cup.
    assertThat(findings.confusion().counts()).containsExactly(List.of(1L, 0L), List.of(0L, 0L));
  }

  private static Prediction.Mask mask(boolean... inside) {
    return new Prediction.Mask(List.of(2, 2), RleMask.of(2, 2, inside).counts());
  }

  private static ObjectDetection regions(String... labels) {
    return new ObjectDetection(List.of(labels), null, null);
  }

  private static StoredBenchmark benchmark(UUID id, String split) {
    return new StoredBenchmark(
        new Benchmark(
            id,
            "vision",
            "pets",
            "m",
            new UUID(1, 2),
            3,
            new UUID(4, 5),
            split,
            "class",
            false,
            Instant.EPOCH,
            "ben",
            1),
        PETS,
        null);
  }

  @Test
  void givesTheSameBytesForTheSamePredictions() {
    var json = JsonMapper.builder().build();
    byte[][] twice = new byte[2][];
    for (int i = 0; i < 2; i++) {
      var scoring = new Scoring(200, 1);
      var measurement = Measurements.of(PETS, ANSWERS);
      Findings findings = Findings.of(PETS, ANSWERS, measurement, scoring);
      twice[i] =
          json.writeValueAsBytes(
              List.of(
                  scoring.scores(measurement),
                  findings.report(
                      new UUID(7, 7),
                      Definitions.of(benchmark(UUID.randomUUID(), "test"), scoring),
                      List.of()),
                  findings.noted()));
    }
    assertThat(Arrays.equals(twice[0], twice[1])).isTrue();
  }

  @Test
  void hashesTheQuestionAndHowItIsJudged() {
    BenchmarkDefinition plain =
        Definitions.of(benchmark(UUID.randomUUID(), "test"), new Scoring(200, 1));
    assertThat(plain.hash()).matches("[0-9a-f]{64}");
    assertThat(Definitions.of(benchmark(UUID.randomUUID(), "test"), new Scoring(200, 1)).hash())
        .isEqualTo(plain.hash());
    assertThat(Definitions.of(benchmark(UUID.randomUUID(), "val"), new Scoring(200, 1)).hash())
        .isNotEqualTo(plain.hash());
    assertThat(Definitions.of(benchmark(UUID.randomUUID(), "test"), new Scoring(200, 2)).hash())
        .isNotEqualTo(plain.hash());
  }
}
