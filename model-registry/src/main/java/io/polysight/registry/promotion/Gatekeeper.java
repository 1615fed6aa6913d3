package io.polysight.registry.promotion;

import io.polysight.contracts.evaluations.NonInferiorityReport;
import io.polysight.contracts.evaluations.NonInferiorityReport.Finding;
import io.polysight.contracts.evaluations.NonInferiorityReport.State;
import io.polysight.contracts.evaluations.NonInferiorityRequest;
import io.polysight.contracts.models.Alias;
import io.polysight.contracts.models.Gate;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.models.VersionScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Holds a version against the policy of an alias: what it must have scored, and what it must not be
 * worse in than the version it would replace. It may ask eval-service, so it is asked outside of
 * transactions.
 */
@Component
class Gatekeeper {
  private final EvalService evaluations;

  Gatekeeper(EvalService evaluations) {
    this.evaluations = evaluations;
  }

  GateReport report(Alias alias, ModelVersion version) {
    List<String> passed = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (Gate gate : alias.policy().gates()) {
      bound(gate, version, passed, failed);
    }
    // What a bound refuses need not be tested.
    if (failed.isEmpty()) {
      protect(alias, version, passed, failed);
    }
    return new GateReport(alias.etag(), passed, failed);
  }

  private static void bound(
      Gate gate, ModelVersion version, List<String> passed, List<String> failed) {
    Optional<VersionScore> found = score(version, gate.benchmark(), gate.metric());
    if (found.isEmpty()) {
      failed.add(missing(gate.benchmark(), gate.metric()));
      return;
    }
    VersionScore score = found.get();
    double value = score.score().value();
    Double minimum = gate.minimum();
    Double maximum = gate.maximum();
    boolean passes = (minimum == null || value >= minimum) && (maximum == null || value <= maximum);
    List<String> asked = new ArrayList<>();
    if (minimum != null) {
      asked.add(String.format(Locale.ROOT, "at least %.4f", minimum));
    }
    if (maximum != null) {
      asked.add(String.format(Locale.ROOT, "at most %.4f", maximum));
    }
    (passes ? passed : failed)
        .add(
            String.format(
                Locale.ROOT,
                "%s on %s is %.4f, %s is asked",
                gate.metric(),
                score.benchmarkName(),
                value,
                String.join(" and ", asked)));
  }

  private void protect(
      Alias alias, ModelVersion version, List<String> passed, List<String> failed) {
    var figures = alias.policy().protectedFigures();
    var present = alias.version();
    if (figures == null || figures.isEmpty() || version.id().equals(present)) {
      return;
    }
    if (present == null) {
      passed.add("there is no version to be worse than");
      return;
    }
    // Without its scores there is nothing to test, so that a checkpoint never waits for
    // eval-service.
    List<String> unscored =
        figures.stream()
            .filter(f -> score(version, f.benchmark(), f.metric()).isEmpty())
            .map(f -> missing(f.benchmark(), f.metric()))
            .toList();
    if (!unscored.isEmpty()) {
      failed.addAll(unscored);
      return;
    }
    NonInferiorityReport report =
        evaluations.test(new NonInferiorityRequest(version.team(), version.id(), present, figures));
    for (Finding finding : report.findings()) {
      (finding.state() == State.SHOWN ? passed : failed).add(finding.explanation());
    }
  }

  private static Optional<VersionScore> score(ModelVersion version, UUID benchmark, String metric) {
    return version.scores().stream()
        .filter(s -> s.benchmark().equals(benchmark) && s.score().metric().equals(metric))
        .findFirst();
  }

  private static String missing(UUID benchmark, String metric) {
    return "no " + metric + " on benchmark " + benchmark + " yet; evaluate the version on it";
  }
}
