package io.polysight.inference.prediction;

import io.polysight.contracts.serving.Ask;
import io.polysight.contracts.serving.Effort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of one image.
 *
 * @param team whose model answers
 * @param model absent means the default one
 * @param image the file's bytes
 * @param imageType the content type its sender gave, if any
 * @param effort absent means balanced
 */
public record Question(
    String team,
    @Nullable String model,
    List<Ask> asks,
    byte[] image,
    @Nullable String imageType,
    @Nullable Effort effort) {}
