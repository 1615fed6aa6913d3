package io.polysight.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against ATC_helper.py of the paper's authors (github.com/saurabhgarg1996/ATC_code, commit
 * 6f1e336). Their threshold is the score of the last answer below ours, which they count as right:
 * a difference of one labelled sample, and of none here, for no other score lies between the two.
 */
class ReferenceForecastTest {
  private static final double[][] LABELLED = {
    {0.252, 0.747, 0.001}, {0.063, 0.352, 0.585}, {0.195, 0.692, 0.113}, {0.603, 0.345, 0.052},
    {0.114, 0.716, 0.17}, {0.236, 0.244, 0.52}, {0.105, 0.867, 0.028}, {0.1, 0.383, 0.517},
    {0.049, 0.04, 0.911}, {0.033, 0.746, 0.221}, {0.234, 0.202, 0.564}, {0.125, 0.803, 0.072},
    {0.202, 0.102, 0.696}, {0.049, 0.013, 0.938}, {0.18, 0.26, 0.56}, {0.789, 0.046, 0.165},
    {0.255, 0.024, 0.721}, {0.734, 0.111, 0.155}, {0.138, 0.133, 0.729}, {0.556, 0.107, 0.337}
  };
  private static final List<Integer> RIGHT =
      List.of(0, 1, 1, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 0, 1, 0);
  private static final double[][] UNLABELLED = {
    {0.492, 0.189, 0.319}, {0.661, 0.034, 0.305}, {0.042, 0.539, 0.419}, {0.307, 0.171, 0.522},
    {0.301, 0.526, 0.173}, {0.638, 0.112, 0.25}, {0.133, 0.827, 0.04}, {0.132, 0.766, 0.102},
    {0.109, 0.581, 0.31}, {0.611, 0.089, 0.3}, {0.378, 0.568, 0.054}, {0.895, 0.069, 0.036}
  };

  @ParameterizedTest
  @CsvSource({
    "MAXIMUM_PROBABILITY, 1,        0.692,               0.25",
    "NEGATIVE_ENTROPY,    1.098612, -0.8199320602602845, 0.3333333333"
  })
  void forecastsAsTheProgramOfThePapersAuthors(
      Confidence confidence, double unit, double theirThreshold, double theirForecast) {
    double[] labelled = Arrays.stream(LABELLED).mapToDouble(confidence::of).toArray();
    boolean[] right = new boolean[RIGHT.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = RIGHT.get(i) == 1;
    }
    var atc = new ThresholdedConfidence(new LabelledConfidence(labelled, right));
    double[] sorted = Arrays.stream(labelled).sorted().toArray();
    double lastBelow = sorted[Arrays.binarySearch(sorted, atc.threshold()) - 1];
    assertThat(lastBelow * unit).isCloseTo(theirThreshold, within(1e-6));
    double[] unlabelled = Arrays.stream(UNLABELLED).mapToDouble(confidence::of).toArray();
    assertThat(atc.forecast(unlabelled).value()).isCloseTo(theirForecast, within(1e-9));
  }
}
