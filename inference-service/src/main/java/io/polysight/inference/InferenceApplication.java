package io.polysight.inference;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts inference-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
class InferenceApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(InferenceApplication.class, arguments);
  }
}
