package io.polysight.gateway.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Serves the built portal's page, never from a cache. A path without a dot that nobody else owns is
 * a page of the portal, so that every deep link opens.
 */
@Configuration
class PortalFiles {
  @Bean
  RouterFunction<ServerResponse> portal(PortalSettings settings) {
    Resource root = new FileSystemResource(settings.directory() + "/");
    Resource page = new FileSystemResource(settings.directory().resolve("index.html"));
    return RouterFunctions.route()
        .GET(
            RequestPredicates.path("/{*page}").and(request -> isPage(request.path())),
            request ->
                page.exists()
                    ? ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(page)
                    : Mono.error(notBuilt(settings)))
        .add(RouterFunctions.resources("/*.*", root))
        .build();
  }

  private static ResponseStatusException notBuilt(PortalSettings settings) {
    return new ResponseStatusException(
        HttpStatus.SERVICE_UNAVAILABLE,
        "The portal is not built: "
            + settings.directory()
            + " has no index.html. ./polysight up builds it; the API at /api/v1 works without it.");
  }

  private static boolean isPage(String path) {
    return path.indexOf('.') < 0
        && !path.startsWith("/api/")
        && !path.startsWith("/docs/api")
        && !path.startsWith("/actuator")
        && !path.startsWith("/session")
        && !path.startsWith("/login/")
        && !path.startsWith("/oauth2/");
  }
}
