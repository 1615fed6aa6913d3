package io.polysight.inference.prediction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param deadline how long one piece of a request may wait for a thread
 * @param imageLimit largest image file
 * @param maxPixels width times height above which an image is refused undecoded, and the images of
 *     one request for embeddings together
 * @param maxAsks most questions to one image
 * @param maxImages most images of one request for embeddings
 */
@Validated
@ConfigurationProperties(prefix = "polysight.inference.predictions", ignoreUnknownFields = false)
record PredictionProperties(
    @DefaultValue("10s") Duration deadline,
    @DefaultValue("20MB") DataSize imageLimit,
    @DefaultValue("50000000") long maxPixels,
    @DefaultValue("64") int maxAsks,
    @DefaultValue("32") int maxImages) {}
