package io.polysight.eval;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** eval-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
class EvalApplication {
  public static void main(String[] args) {
    SpringApplication.run(EvalApplication.class, args);
  }
}
