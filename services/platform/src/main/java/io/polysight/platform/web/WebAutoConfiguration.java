package io.polysight.platform.web;

import io.polysight.platform.trace.CurrentTrace;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(
    afterName = "io.polysight.platform.trace.TraceAutoConfiguration",
    beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@EnableConfigurationProperties(WebProperties.class)
@Import({ProblemTable.class, StrictBody.class, UnhandledErrors.class})
class WebAutoConfiguration {
  /** After Spring Security's chain (-100): bodies of strangers are never read. */
  private static final int AFTER_SECURITY = 0;

  private static final Set<String> OTHER_FORMS = Set.of("yaml", "xml", "cbor", "x-jackson-smile");

  private static String subtype(MediaType type) {
    return type.getSubtype().replaceFirst("^x-yaml$|^.*\\+yaml$", "yaml");
  }

  @Bean
  ProblemWriter problemWriter(JsonMapper mapper, CurrentTrace trace) {
    return new ProblemWriter(mapper, trace);
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(WebProperties limits, ProblemWriter problems) {
    var registration = new FilterRegistrationBean<>(new BodyLimit(limits, problems));
    registration.setOrder(AFTER_SECURITY);
    return registration;
  }

  @Bean
  WebMvcConfigurer platformParameters() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageQueryResolver());
        resolvers.add(new TextQueryResolver());
        resolvers.add(new IfMatchResolver());
      }

      /** YAML and other forms of records are not ours to read: they would pass by StrictBody. */
      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all ->
            all.removeIf(converter ->
                converter.getSupportedMediaTypes().stream()
                    .anyMatch(type -> OTHER_FORMS.contains(subtype(type)))));
      }
    };
  }
}
