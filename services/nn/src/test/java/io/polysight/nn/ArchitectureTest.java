package io.polysight.nn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.polysight.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void keepsTheRulesOfTheHouse() {
    ArchitectureRules.check("io.polysight.nn");
  }

  @Test
  void onlyTheBenchmarkPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.polysight.nn.bench")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(new ClassFileImporter().importPackages("io.polysight.nn"));
  }

  @Test
  void nothingUsesDjlsOwnTraining() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.djl.training..", "ai.djl.nn..")
        .because("layers, optimizers and gradients are our own")
        .check(new ClassFileImporter().importPackages("io.polysight.nn"));
  }
}
