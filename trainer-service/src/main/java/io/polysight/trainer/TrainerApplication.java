package io.polysight.trainer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** trainer-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TrainerApplication {
  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(TrainerApplication.class, arguments);
  }
}
