package io.polysight.cli.archives;

import io.polysight.cli.archives.nlvr.DerivedStatements;
import io.polysight.datasets.sample.Sample;
import io.polysight.datasets.sample.Statement;
import io.polysight.tasks.Faults;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Further statements about NLVR's pictures, whose truth follows from their structured
 * representation. The ones to learn from are about learnt pictures only, and none is a sentence
 * that is held out.
 *
 * @param seed of which sentences are put to which pictures
 * @param learnt about how many of a picture that is learnt from
 * @param measured about how many of a picture that is held out; 0: none
 */
record Derivation(long seed, int learnt, int measured) {
  private static final int MOST = 200;

  void check(Faults faults, String field) {
    faults.range(field + ".learnt", learnt, 1, MOST);
    faults.range(field + ".measured", measured, 0, MOST);
  }

  /** By the id of the learnt sample. */
  Map<String, List<Statement>> toLearn(List<Sample> samples, List<Sample> heldOut) {
    Set<String> sentences =
        heldOut.stream()
            .flatMap(sample -> sample.annotations().statements().stream())
            .map(Statement::statement)
            .collect(Collectors.toSet());
    return new DerivedStatements(seed, sentences).of(samples, learnt);
  }

  /** By the id of the held-out sample. */
  Map<String, List<Statement>> toMeasure(List<Sample> heldOut) {
    return measured == 0 ? Map.of() : new DerivedStatements(~seed, Set.of()).of(heldOut, measured);
  }
}
