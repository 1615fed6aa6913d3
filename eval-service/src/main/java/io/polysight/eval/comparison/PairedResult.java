package io.polysight.eval.comparison;

import io.polysight.eval.scoring.FigureDifference;
import java.util.List;
import java.util.Optional;

/**
 * What two evaluations of one benchmark say of each other, figure by figure.
 *
 * @param samples how many samples both answered
 * @param images how many images these are about; they are what was drawn and traded
 */
public record PairedResult(long samples, long images, List<FigureDifference> differences) {
  public PairedResult {
    differences = List.copyOf(differences);
  }

  /** One figure; empty where it is undefined on either side. */
  public Optional<FigureDifference> figure(String metric) {
    return differences.stream().filter(figure -> figure.metric().equals(metric)).findFirst();
  }

  /** The same seen from the other side. */
  PairedResult flipped() {
    return new PairedResult(
        samples,
        images,
        differences.stream()
            .map(d ->
                new FigureDifference(
                    d.metric(),
                    d.right(),
                    d.left(),
                    -d.difference(),
                    -d.high(),
                    -d.low(),
                    -d.atBest(),
                    -d.atWorst(),
                    d.standardError(),
                    d.pValue()))
            .toList());
  }
}
