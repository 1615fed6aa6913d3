package io.polysight.gateway.portal;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/**
 * Serves the portal's files that have a hash in their name, for ever. The build compresses each
 * once ({@code .br}, {@code .gz} beside it), better and for less than at every request.
 */
@Configuration
class PortalAssets implements WebFluxConfigurer {
  private final PortalSettings settings;

  PortalAssets(PortalSettings settings) {
    this.settings = settings;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(
            "file:" + settings.directory().toAbsolutePath().resolve("assets") + "/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
        // A portal built anew under a running gateway: nothing is remembered.
        .resourceChain(false)
        .addResolver(new EncodedResourceResolver());
  }
}
