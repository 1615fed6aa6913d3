package io.polysight.cli.archives;

import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.sample.Sample;
import io.polysight.datasets.sample.Statement;
import io.polysight.tasks.Faults;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A division of samples into those that are learnt from and those that are held out, the same for
 * the same seed. Samples of one statement stay together: one true of six pictures would else be
 * known by heart.
 *
 * @param seed of the division
 * @param share of the samples, or of the statements, that is held out, above 0 and below 1
 */
record Division(long seed, double share) {
  private static final double RANGE = 0x1p32;

  void check(Faults faults, String field) {
    if (!(share > 0 && share < 1)) {
      faults.add(field + ".share", share + " is outside above 0 to below 1");
    }
  }

  boolean holdsOut(Sample sample) {
    String digest = Sha256.hex((seed + " " + together(sample)).getBytes(StandardCharsets.UTF_8));
    return Long.parseLong(digest.substring(0, 8), 16) / RANGE < share;
  }

  /** Equal for samples that stay together. */
  static String together(Sample sample) {
    List<Statement> statements = sample.annotations().statements();
    return statements.isEmpty() ? sample.image().pixels() : statements.getFirst().statement();
  }
}
