package io.polysight.gateway.route;

import java.net.URI;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of routes: each service owns its prefixes below {@code /api/v1}. */
@Configuration
class Routes {
  /** Ends the id of a route that leads to the API description of a service. */
  private static final String CONTRACT = "#openapi";

  @Bean
  RouteLocator routeLocator(
      RouteLocatorBuilder builder, ServiceAddresses services, CircuitBreakers breakers) {
    RouteLocatorBuilder.Builder routes = builder.routes();
    add(
        routes,
        breakers,
        "dataset-service",
        services.datasetService(),
        "datasets",
        "dataset-versions",
        "uploads",
        "tasks");
    add(routes, breakers, "trainer-service", services.trainerService(), "jobs", "recipes");
    add(
        routes,
        breakers,
        "model-registry",
        services.modelRegistry(),
        "alias-moves",
        "models",
        "model-versions",
        "teams");
    add(
        routes,
        breakers,
        "inference-service",
        services.inferenceService(),
        "predictions",
        "batch-predictions",
        "embeddings",
        "batch-embeddings",
        "image-indexes",
        "prompt-weightings",
        "serving");
    add(
        routes,
        breakers,
        "eval-service",
        services.evalService(),
        "benchmarks",
        "comparisons",
        "embedding-maps",
        "evaluations",
        "score-forecasts",
        "slices",
        "webhooks");
    return routes.build();
  }

  private static void add(
      RouteLocatorBuilder.Builder routes,
      CircuitBreakers breakers,
      String service,
      URI address,
      String... resources) {
    String[] paths = new String[resources.length * 2 + 1];
    for (int i = 0; i < resources.length; i++) {
      paths[2 * i] = "/api/v1/" + resources[i];
      paths[2 * i + 1] = "/api/v1/" + resources[i] + "/**";
    }
    paths[resources.length * 2] = "/api/v1/" + service + "/**";
    routes.route(
        service,
        r ->
            r.path(paths)
                .filters(f ->
                    f.tokenRelay().removeRequestHeader("Cookie").filter(breakers.around(service)))
                .uri(address));
    routes.route(
        service + CONTRACT,
        r ->
            r.path("/docs/api/" + service)
                .filters(f -> f.setPath("/v3/api-docs").filter(breakers.around(service)))
                .uri(address));
  }
}
