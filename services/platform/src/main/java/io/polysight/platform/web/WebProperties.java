package io.polysight.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of request bodies; multipart has its own (spring.servlet.multipart).
 *
 * @param jsonLimit for JSON
 * @param bodyLimit for anything else, such as an image
 */
@ConfigurationProperties(prefix = "polysight.web", ignoreUnknownFields = false)
record WebProperties(
    @DefaultValue("1MB") DataSize jsonLimit, @DefaultValue("32MB") DataSize bodyLimit) {}
