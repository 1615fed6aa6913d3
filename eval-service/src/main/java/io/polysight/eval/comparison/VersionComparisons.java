package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.Comparison;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.VersionComparison;
import io.polysight.contracts.evaluations.VersionComparison.Omission;
import io.polysight.eval.run.RunStore;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two model versions on everything that judged both. */
public final class VersionComparisons {
  private final RunStore runs;
  private final PairedRuns pairs;

  VersionComparisons(RunStore runs, PairedRuns pairs) {
    this.runs = runs;
    this.pairs = pairs;
  }

  /**
   * @throws io.polysight.platform.web.ProblemException 404 when one of them has no finished
   *     evaluation the caller may see
   */
  public VersionComparison of(Caller caller, UUID left, UUID right) {
    List<EvaluationRun> ofLeft = judged(caller, left);
    Map<UUID, EvaluationRun> ofRight =
        judged(caller, right).stream()
            .collect(Collectors.toMap(EvaluationRun::benchmark, Function.identity()));
    List<Omission> omitted = new ArrayList<>();
    var family = new Family();
    for (EvaluationRun first : ofLeft) {
      EvaluationRun second = ofRight.get(first.benchmark());
      if (second == null) {
        omitted.add(omission(first, "did not judge the right version"));
        continue;
      }
      Optional<PairedResult> result = pairs.of(first, second);
      if (result.isPresent()) {
        family.add(first, second, result.get());
      } else {
        omitted.add(
            omission(
                first,
                "the two evaluations answered different samples ("
                    + first.total()
                    + " and "
                    + second.total()
                    + "); ask for both again"));
      }
    }
    ofLeft.forEach(run -> ofRight.remove(run.benchmark()));
    ofRight.values().forEach(run -> omitted.add(omission(run, "did not judge the left version")));
    List<Comparison> comparisons = family.comparisons();
    return new VersionComparison(
        left, right, Family.LEVEL, Family.overall(comparisons), comparisons, omitted);
  }

  private List<EvaluationRun> judged(Caller caller, UUID version) {
    List<EvaluationRun> judged =
        runs.latestFinishedOf(version).stream().filter(run -> caller.mayRead(run.team())).toList();
    if (judged.isEmpty()) {
      throw Problems.notFound("finished evaluation of model version", version);
    }
    return judged;
  }

  private static Omission omission(EvaluationRun run, String reason) {
    return new Omission(run.benchmark(), run.benchmarkName(), reason);
  }
}
