package io.polysight.platform.idempotency;

import io.polysight.platform.store.JsonColumn;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "io.polysight.platform.store.StoreAutoConfiguration"
    })
class IdempotencyAutoConfiguration {
  /** Inside the limit of bodies, whose kept copy it reads a second time. */
  private static final int AFTER_BODY_LIMIT = 1;

  @Bean
  KeptAnswers keptAnswers(JdbcClient database, JsonColumn json) {
    return new KeptAnswers(database, json);
  }

  @Bean
  FilterRegistrationBean<AnswerKeeper> answerKeeper(KeptAnswers answers) {
    var registration = new FilterRegistrationBean<>(new AnswerKeeper(answers));
    registration.setOrder(AFTER_BODY_LIMIT);
    return registration;
  }

  @Bean
  WebMvcConfigurer replay(KeptAnswers answers) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Replay(answers));
      }
    };
  }
}
