package io.polysight.contracts.serving;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for predictions; the image is encoded once, whatever is asked of it.
 *
 * @param team whose model answers
 * @param model name of the model; absent means the one that is served by default
 * @param image base64 of a JPEG or PNG; absent in a multipart request, which brings it as its part
 *     {@code image}
 * @param effort one of those that the serving slot names; absent: balanced
 */
public record PredictionRequest(
    String team,
    @Nullable String model,
    List<Ask> asks,
    @Nullable String image,
    @Nullable Effort effort) {

  /** With the usual effort. */
  public PredictionRequest(
      String team, @Nullable String model, List<Ask> asks, @Nullable String image) {
    this(team, model, asks, image, null);
  }
}
