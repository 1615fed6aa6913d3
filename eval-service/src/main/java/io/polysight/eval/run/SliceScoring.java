package io.polysight.eval.run;

import io.polysight.contracts.evaluations.Slice;
import io.polysight.contracts.evaluations.SliceScores;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.benchmark.StoredBenchmark;
import io.polysight.eval.scoring.Measurement;
import io.polysight.eval.scoring.Scoring;
import io.polysight.eval.slice.SliceSamples;
import io.polysight.eval.slice.SliceStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** An evaluation on each of its team's slices. */
@Component
class SliceScoring {
  private final SliceStore slices;
  private final SliceSamples samples;
  private final Scoring scoring;

  SliceScoring(SliceStore slices, SliceSamples samples, Scoring scoring) {
    this.slices = slices;
    this.samples = samples;
    this.scoring = scoring;
  }

  List<SliceScores> of(
      StoredBenchmark benchmark, List<PredictedSample> predicted, Measurement measurement)
      throws IOException {
    List<Slice> watched = slices.of(benchmark.benchmark().team());
    List<int[]> chosen = samples.chosen(benchmark, watched, predicted);
    List<SliceScores> scores = new ArrayList<>();
    for (int i = 0; i < watched.size(); i++) {
      scores.add(
          new SliceScores(
              watched.get(i).id(),
              watched.get(i).name(),
              chosen.get(i).length,
              scoring.definedScores(measurement, chosen.get(i))));
    }
    return scores;
  }
}
