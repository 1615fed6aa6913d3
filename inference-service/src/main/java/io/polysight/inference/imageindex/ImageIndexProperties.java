package io.polysight.inference.imageindex;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param checkpoints folder for weights that no slot serves; it may be lost at any time
 * @param memory for the embeddings of all indexes that are searched; none may take more alone
 * @param deadline how long what is asked may wait for a thread
 * @param idle after which weights that no slot serves are freed
 */
@Validated
@ConfigurationProperties(prefix = "polysight.inference.image-indexes", ignoreUnknownFields = false)
record ImageIndexProperties(
    Path checkpoints,
    @DefaultValue("96MB") DataSize memory,
    @DefaultValue("10s") Duration deadline,
    @DefaultValue("5m") Duration idle) {}
