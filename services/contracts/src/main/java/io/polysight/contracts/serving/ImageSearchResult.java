package io.polysight.contracts.serving;

import io.polysight.contracts.serving.PredictionResponse.ServedVersion;
import java.util.List;
import java.util.UUID;

/**
 * The images nearest to what was asked for, best first; of equal ones the earlier in the manifest.
 *
 * @param by which weights embedded the images and what was asked
 * @param searched how many images were compared
 */
public record ImageSearchResult(UUID index, ServedVersion by, long searched, List<Hit> hits) {

  /**
   * One image.
   *
   * @param sample id in the data-set version
   * @param cosine of its embedding and that of what was asked, -1 to 1
   */
  public record Hit(String sample, String split, double cosine) {}
}
