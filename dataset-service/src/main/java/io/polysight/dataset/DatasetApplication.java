package io.polysight.dataset;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** dataset-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
class DatasetApplication {
  public static void main(String[] args) {
    SpringApplication.run(DatasetApplication.class, args);
  }
}
