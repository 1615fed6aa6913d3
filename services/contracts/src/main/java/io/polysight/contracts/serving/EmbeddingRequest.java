package io.polysight.contracts.serving;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the embeddings of images.
 *
 * @param team whose model answers
 * @param model name of the model; absent means the one that is served by default
 * @param images absent in a multipart request, which brings them as parts {@code image}
 */
public record EmbeddingRequest(
    String team, @Nullable String model, @Nullable List<ImageSource> images) {

  /**
   * Where one image is: sent along, or a sample of a data-set version.
   *
   * @param image base64 of a JPEG or PNG
   * @param datasetVersion with {@code sample}, in place of {@code image}
   * @param sample id in that version
   */
  public record ImageSource(
      @Nullable String image, @Nullable UUID datasetVersion, @Nullable String sample) {}
}
