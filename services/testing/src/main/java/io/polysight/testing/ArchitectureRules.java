package io.polysight.testing;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.AndFullName.Predicates.fullNameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/**
 * The architecture as rules: each module's {@code ArchitectureTest} holds its own packages to them.
 */
public final class ArchitectureRules {
  private ArchitectureRules() {}

  private static final String JDBC_QUERY =
      "org.springframework.jdbc.core.simple.JdbcClient$MappedQuerySpec";

  private static final List<ArchRule> EVERYWHERE =
      List.of(
          NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
          noClasses()
              .should()
              .haveSimpleNameEndingWith("Impl")
              .orShould()
              .haveSimpleNameEndingWith("Utils")
              .orShould()
              .haveSimpleNameEndingWith("Util")
              .orShould()
              .haveSimpleNameEndingWith("Helper")
              .orShould()
              .haveSimpleNameEndingWith("Manager")
              .orShould()
              .haveSimpleNameEndingWith("Dto")
              .orShould()
              .haveSimpleNameEndingWith("Mapper")
              .because("a name says what a thing is, not that it assists"),
          noClasses()
              .should()
              .resideInAnyPackage("..util..", "..utils..", "..common..", "..misc..", "..helper..")
              .because("packages are cut by feature"),
          noClasses()
              .should()
              .callMethodWhere(target(owner(assignableTo(JDBC_QUERY))).and(target(name("stream"))))
              .because("an unclosed stream of rows keeps its connection; take list() or set()"),
          noClasses()
              .should()
              .callMethodWhere(
                  target(
                      fullNameMatching(
                          ".*NDArray\\.(mul|div|pow|mod|maximum|minimum)\\(java\\.lang\\.Number\\)")))
              .because(
                  "the graph reads the number again when a Java buffer no longer holds it; take a"
                      + " kernel"));

  /**
   * Checks the compiled main classes below {@code rootPackage}: names, injection, no cycle of
   * features.
   */
  public static void check(String rootPackage) {
    JavaClasses classes = mainClasses(rootPackage);
    EVERYWHERE.forEach(rule -> rule.check(classes));
    slices()
        .matching(rootPackage + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(classes);
  }

  /** As {@link #check}, and nothing prints to the standard streams. */
  public static void checkSilent(String rootPackage) {
    check(rootPackage);
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(mainClasses(rootPackage));
  }

  /** As {@link #checkSilent}, and Spring beans and configuration records are package-private. */
  public static void checkService(String rootPackage) {
    checkSilent(rootPackage);
    JavaClasses classes = mainClasses(rootPackage);
    ArchRuleDefinition.classes()
        .that()
        .areMetaAnnotatedWith("org.springframework.stereotype.Component")
        .or()
        .areAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
        .and()
        .areNotAnnotatedWith("org.springframework.boot.autoconfigure.SpringBootApplication")
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true)
        .check(classes);
  }

  private static JavaClasses mainClasses(String rootPackage) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(rootPackage);
  }
}
