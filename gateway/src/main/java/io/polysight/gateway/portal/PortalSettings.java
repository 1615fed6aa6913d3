package io.polysight.gateway.portal;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The portal.
 *
 * @param directory the folder with its built files
 */
@Validated
@ConfigurationProperties(prefix = "polysight.portal", ignoreUnknownFields = false)
record PortalSettings(@NotNull Path directory) {}
