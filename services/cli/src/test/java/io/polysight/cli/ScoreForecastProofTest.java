package io.polysight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.cli.ShiftedScenes.Shown;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.metrics.forecast.AverageConfidence;
import io.polysight.metrics.forecast.Confidence;
import io.polysight.metrics.forecast.LabelledConfidence;
import io.polysight.metrics.forecast.ThresholdedConfidence;
import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Interval;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Prediction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Forecast and measured accuracy of the checkpoint that comes with the platform;
 * docs/methods/score-forecast.md tells the figures.
 */
class ScoreForecastProofTest {
  private static final int AT_ONCE = 16;
  private static final Confidence CHOSEN = Confidence.MAXIMUM_PROBABILITY; // as eval-service
  private static final List<ShiftedScenes> SHIFTED =
      List.of(
          ShiftedScenes.LARGE,
          ShiftedScenes.NOISIER,
          ShiftedScenes.SEVERAL,
          ShiftedScenes.UNSEEN_PAIRS);
  private static final Map<String, List<String>> TASKS =
      Map.of(
          "class", SceneSpec.allPairs(),
          "colour", List.of("red", "green", "blue", "yellow", "purple", "orange", "cyan", "pink"),
          "shape", List.of("circle", "square", "triangle", "cross", "ring", "star"));
  private static final Map<ShiftedScenes, Map<String, Answers>> ANSWERS =
      new EnumMap<>(ShiftedScenes.class);

  private record Answers(double[] most, double[] entropy, boolean[] correct) {
    double[] scores(Confidence confidence) {
      return confidence == Confidence.NEGATIVE_ENTROPY ? entropy : most;
    }

    LabelledConfidence labelled(Confidence confidence) {
      return new LabelledConfidence(scores(confidence), correct);
    }

    static Answers of(List<Prediction> predictions, List<Shown> shown, String space) {
      var answers =
          new Answers(
              new double[shown.size()], new double[shown.size()], new boolean[shown.size()]);
      for (int i = 0; i < shown.size(); i++) {
        var ranked = ((Prediction.Classified) predictions.get(i)).labels();
        double[] p = ranked.stream().mapToDouble(Prediction.Scored::score).toArray();
        answers.most[i] = Confidence.MAXIMUM_PROBABILITY.of(p);
        answers.entropy[i] = Confidence.NEGATIVE_ENTROPY.of(p);
        answers.correct[i] = ranked.getFirst().text().equals(shown.get(i).label(space));
      }
      return answers;
    }
  }

  @BeforeAll
  static void answer() throws IOException {
    Path checkpoint = Path.of(System.getProperty("polysight.home", "."), "models", "nano");
    try (Predictor predictor = Predictor.load(checkpoint, 1)) {
      for (ShiftedScenes scenes : ShiftedScenes.values()) {
        List<Shown> shown = scenes.all();
        List<EncodedImage> encoded = new ArrayList<>();
        for (int from = 0; from < shown.size(); from += AT_ONCE) {
          List<Shown> part = shown.subList(from, Math.min(shown.size(), from + AT_ONCE));
          encoded.addAll(predictor.encodeImages(part.stream().map(Shown::image).toList()));
        }
        Map<String, Answers> of = new HashMap<>();
        TASKS.forEach((space, labels) -> {
          var task = new ImageClassification(labels, null);
          var predictions = predictor.predict(task, predictor.encodeCandidates(task), encoded);
          of.put(space, Answers.of(predictions, shown, space));
        });
        ANSWERS.put(scenes, of);
      }
    }
  }

  private static Answers answers(ShiftedScenes scenes, String space) {
    return ANSWERS.get(scenes).get(space);
  }

  private static double measured(ShiftedScenes scenes, String space) {
    return answers(scenes, space).labelled(CHOSEN).accuracy();
  }

  private static Interval told(ShiftedScenes labelled, ShiftedScenes scenes, String space) {
    var thresholded = new ThresholdedConfidence(answers(labelled, space).labelled(CHOSEN));
    Interval interval =
        new Bootstrap(1000, 0.95, 1)
            .intervalOfStrata(
                thresholded.forecast(answers(scenes, space).scores(CHOSEN)),
                ShiftedScenes.SCENES,
                ShiftedScenes.SCENES);
    System.out.printf(
        "%s of %s, learned from %s (%.3f): forecast %.3f (%.3f to %.3f), measured %.3f%n",
        space,
        scenes,
        labelled,
        measured(labelled, space),
        interval.estimate(),
        interval.low(),
        interval.high(),
        measured(scenes, space));
    return interval;
  }

  @ParameterizedTest
  @CsvSource({"class, 0.05", "colour, 0.05", "shape, 0.05"})
  void comesCloseWhereNothingHasShifted(String space, double within) {
    SHIFTED.forEach(scenes -> told(ShiftedScenes.LABELLED, scenes, space));
    assertThat(told(ShiftedScenes.LABELLED, ShiftedScenes.SAME, space).estimate())
        .isCloseTo(measured(ShiftedScenes.SAME, space), within(within));
  }

  /**
   * Where all labelled answers are right, there is no mistake whose confidence could be learned.
   */
  @Test
  void missesWhereNoLabelledAnswerIsWrong() {
    double forecast = told(ShiftedScenes.CLEAN, ShiftedScenes.NOISIER, "shape").estimate();
    assertThat(measured(ShiftedScenes.CLEAN, "shape")).isGreaterThan(0.99);
    assertThat(forecast).isGreaterThan(measured(ShiftedScenes.NOISIER, "shape") + 0.3);
  }

  /** The mean distance of each method from what is measured, over all shifts and tasks. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void comesCloserThanMeanProbabilities(boolean learnsFromTheSameTask) {
    double[] off = new double[4];
    int compared = 0;
    for (ShiftedScenes scenes : SHIFTED) {
      for (String asked : TASKS.keySet()) {
        for (String learned : TASKS.keySet()) {
          if (learned.equals(asked) == learnsFromTheSameTask) {
            double[] forecasts = forecasts(learned, scenes, asked);
            for (int i = 0; i < off.length; i++) {
              off[i] += Math.abs(forecasts[i] - measured(scenes, asked));
            }
            compared++;
          }
        }
      }
    }
    System.out.printf(
        "from %s: off by %.3f by probability, %.3f by entropy, %.3f AC, %.3f DoC%n",
        learnsFromTheSameTask ? "the same task" : "another task",
        off[0] / compared,
        off[1] / compared,
        off[2] / compared,
        off[3] / compared);
    assertThat(off[0]).isLessThan(Math.min(off[2], off[3]));
  }

  private static double[] forecasts(String learned, ShiftedScenes scenes, String asked) {
    Answers source = answers(ShiftedScenes.LABELLED, learned);
    Answers target = answers(scenes, asked);
    LabelledConfidence probable = source.labelled(Confidence.MAXIMUM_PROBABILITY);
    return new double[] {
      new ThresholdedConfidence(probable).forecast(target.most).value(),
      new ThresholdedConfidence(source.labelled(Confidence.NEGATIVE_ENTROPY))
          .forecast(target.entropy)
          .value(),
      AverageConfidence.alone(target.most).value(),
      AverageConfidence.moved(probable, target.most).value()
    };
  }
}
