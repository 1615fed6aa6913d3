package io.polysight.platform.openapi;

import io.polysight.platform.security.Caller;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.PageQuery;
import io.polysight.platform.web.Problem;
import io.polysight.platform.web.TextQuery;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class OpenApiAutoConfiguration {
  private static final String TOKEN = "bearer";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, PageQuery.class, TextQuery.class, IfMatch.class);
  }

  @Bean
  OpenAPI openApi(@Value("${spring.application.name}") String service) {
    return new OpenAPI()
        .info(new Info().title("Polysight " + service).version("v1"))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  @Bean
  SharedParameters sharedParameters() {
    return new SharedParameters();
  }

  @Bean
  RecordSchemas recordSchemas() {
    return new RecordSchemas();
  }

  /** Every route answers its failures alike. */
  @Bean
  OpenApiCustomizer problemResponses() {
    return document -> {
      ResolvedSchema problem =
          ModelConverters.getInstance(true).readAllAsResolvedSchema(Problem.class);
      problem.referencedSchemas.forEach(document.getComponents()::addSchemas);
      document.getComponents().addSchemas("Problem", problem.schema);
      ApiResponse failure =
          new ApiResponse()
              .description("A problem (RFC 9457)")
              .content(
                  new Content()
                      .addMediaType(
                          Problem.MEDIA_TYPE,
                          new MediaType()
                              .schema(new Schema<>().$ref("#/components/schemas/Problem"))));
      document
          .getPaths()
          .values()
          .forEach(path ->
              path.readOperations()
                  .forEach(
                      operation -> operation.getResponses().addApiResponse("default", failure)));
    };
  }
}
