package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.evaluations.Sensitivity;
import io.polysight.contracts.evaluations.Sensitivity.Basis;
import io.polysight.contracts.evaluations.Sensitivity.Detectable;
import io.polysight.metrics.statistics.Power;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a benchmark can show, told before it is asked. The standard error of a difference comes from
 * the two versions judged last; with one version only, from its own interval as if a second one
 * erred independently: {@code √2 · SE}, which pairing usually lowers.
 */
@Component
class Planning {
  private static final double LEVEL = 0.05;

  /** Half a 95 % interval is that many standard errors. */
  private static final double HALF_WIDTH = 1.959964;

  private final PairedRuns pairs;

  Planning(PairedRuns pairs) {
    this.pairs = pairs;
  }

  /** How large an error a difference in a figure has. */
  private record Known(String metric, double standardError, Basis basis) {}

  /**
   * @param finished at least one run
   * @param wanted how many samples the benchmark is thought to have; absent means those it has
   */
  Sensitivity of(
      UUID benchmark, List<EvaluationRun> finished, double power, @Nullable Integer wanted) {
    List<EvaluationRun> latest =
        finished.stream().sorted(Comparator.comparing(EvaluationRun::id).reversed()).toList();
    int samples = Math.toIntExact(latest.getFirst().total());
    int planned = wanted == null ? samples : wanted;
    var found = new Power(LEVEL, power);
    return new Sensitivity(
        benchmark,
        planned,
        LEVEL,
        power,
        known(latest).stream()
            .map(known ->
                new Detectable(
                    known.metric,
                    known.standardError * Math.sqrt((double) samples / planned),
                    known.basis,
                    found.minimalDetectable(known.standardError, samples, planned)))
            .toList());
  }

  private List<Known> known(List<EvaluationRun> latest) {
    Optional<PairedResult> result =
        latest.size() < 2 ? Optional.<PairedResult>empty() : pairs.of(latest.get(0), latest.get(1));
    List<Known> known = new ArrayList<>();
    for (Score score : latest.getFirst().scores()) {
      known.add(
          result
              .flatMap(pair -> pair.figure(score.metric()))
              .filter(figure -> figure.standardError() > 0)
              .map(figure ->
                  new Known(score.metric(), figure.standardError(), Basis.TWO_EVALUATIONS))
              .orElseGet(() ->
                  new Known(
                      score.metric(),
                      Math.sqrt(2) * (score.high() - score.low()) / 2 / HALF_WIDTH,
                      Basis.ONE_EVALUATION)));
    }
    return known;
  }
}
