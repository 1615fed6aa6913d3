package io.polysight.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Reference data with known answers, which lies beside the project and never in it. In CI its
 * absence is a failure; for anybody else the tests that need it are skipped and say so.
 */
public final class ReferenceData {
  private ReferenceData() {}

  /**
   * @param relative path under the reference folder, such as {@code coco-eval/expected.json}
   * @return the file or folder, which exists
   */
  public static Path path(String relative) {
    Path path =
        Path.of(System.getProperty("polysight.golden", "../shared/golden")).resolve(relative);
    if (!Files.exists(path)) {
      String message =
          "reference data '" + relative + "' is not here: " + path.normalize() + " does not exist";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
    return path;
  }
}
