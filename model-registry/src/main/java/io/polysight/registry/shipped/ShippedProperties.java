package io.polysight.registry.shipped;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param folder with a folder for each shipped checkpoint, named as its model; it need not exist
 * @param alias the alias that then points at them
 */
@Validated
@ConfigurationProperties(prefix = "polysight.model-registry.shipped", ignoreUnknownFields = false)
record ShippedProperties(Path folder, @DefaultValue("champion") String alias) {}
