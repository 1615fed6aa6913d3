package io.polysight.eval.scoring;

import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.util.List;

/**
 * How well each sample was answered, by itself: for classification by the probability of the right
 * label, which tells more than right or wrong, else by the leading figure of the sample alone.
 *
 * @param direction which way a sample is answered better
 * @param values of each sample; NaN where the figure is undefined on it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SampleValues(String metric, Direction direction, double[] values) {

  /**
   * @param measurement of these samples
   */
  public static SampleValues of(Task task, List<PredictedSample> samples, Measurement measurement) {
    if (task instanceof ImageClassification) {
      return new SampleValues(
          "probability of the right label",
          Direction.HIGHER_IS_BETTER,
          samples.stream().mapToDouble(SampleValues::probabilityOfTruth).toArray());
    }
    Figure leading = measurement.figures().getFirst();
    boolean additive = leading.contributions().isAdditive();
    double[] values = new double[samples.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          additive
              ? leading.contributions().only(new int[] {i}).value()
              : Measurements.of(task, List.of(samples.get(i)))
                  .figures()
                  .getFirst()
                  .contributions()
                  .value();
    }
    return new SampleValues(leading.metric(), leading.direction(), values);
  }

  private static double probabilityOfTruth(PredictedSample sample) {
    return sample.prediction() instanceof Prediction.Classified classified
            && sample.reference() instanceof Reference.Label(String truth)
        ? classified.labels().stream()
            .filter(label -> label.text().equals(truth))
            .mapToDouble(Prediction.Scored::score)
            .findFirst()
            .orElse(0)
        : 0;
  }
}
