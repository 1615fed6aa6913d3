package io.polysight.trainer;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.polysight.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void keepsTheRulesOfTheHouse() {
    ArchitectureRules.checkService("io.polysight.trainer");
  }

  @Test
  void theWorkerKnowsNoSpringAndNoService() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("..worker..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "io.polysight.platform..",
            "io.polysight.trainer.job..",
            "io.polysight.trainer.run..",
            "java.sql..")
        .because("a worker is told by its job file alone what to do")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.polysight.trainer"));
  }
}
