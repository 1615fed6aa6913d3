package io.polysight.metrics.pixel;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads the map in a file. Metrics are handed one, so that they know no image format; several
 * threads may call it at once.
 */
@FunctionalInterface
public interface PixelReader {
  /**
   * @throws IOException if the file is no such map; the message says why, in words for people
   */
  PixelMap read(Path file) throws IOException;
}
