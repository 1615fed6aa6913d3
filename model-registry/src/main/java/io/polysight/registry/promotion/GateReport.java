package io.polysight.registry.promotion;

import io.polysight.contracts.models.Gate;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.models.VersionScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What each gate says of a version.
 *
 * @param passed as sentences with the score and what was asked
 * @param failed likewise, with what to do
 */
record GateReport(List<String> passed, List<String> failed) {

  static GateReport of(List<Gate> gates, ModelVersion version) {
    List<String> passed = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (Gate gate : gates) {
      Optional<VersionScore> found =
          version.scores().stream()
              .filter(s ->
                  s.benchmark().equals(gate.benchmark())
                      && s.score().metric().equals(gate.metric()))
              .findFirst();
      if (found.isEmpty()) {
        failed.add(
            "no "
                + gate.metric()
                + " on benchmark "
                + gate.benchmark()
                + " yet; evaluate the version on it");
      } else {
        VersionScore score = found.get();
        boolean enough = score.score().value() >= gate.minimum();
        (enough ? passed : failed)
            .add(
                String.format(
                    Locale.ROOT,
                    "%s on %s is %.4f, at least %.4f is asked",
                    gate.metric(),
                    score.benchmarkName(),
                    score.score().value(),
                    gate.minimum()));
      }
    }
    return new GateReport(passed, failed);
  }

  boolean isOpen() {
    return failed.isEmpty();
  }
}
