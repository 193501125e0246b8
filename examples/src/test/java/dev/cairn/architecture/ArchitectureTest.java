package dev.cairn.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** This module depends on every other, so its class path is the whole house. */
@Tag("architecture")
class ArchitectureTest {
  private static final String ROOT = "dev.cairn";
  private static final String PLANTED = "dev.cairn.architecture.planted";

  /** Each rule, and what it finds in the planted house. */
  private static final Map<String, String> FINDINGS =
      Map.of(
          "dependencies_pointOneWay", "study.Ledger",
          "packages_haveNoCycles", "Cycle detected",
          "time_isData", "System.nanoTime()",
          "chance_isAnArgument", "java.util.Random",
          "algorithms_seeNoThreadsAndNoFiles", "java.lang.Thread",
          "statics_areFinal", "Rogue.asked",
          "values_haveNoSetters", "Rogue.setSeed(long)",
          "signatures_nameTheirTypes", "Rogue.suggest(",
          "nothing_isSerializedByJava", "java.io.ObjectOutputStream");

  private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

  @TestFactory
  Stream<DynamicTest> every_class_keepsTheRules() {
    var house = house();
    return Rules.below(ROOT).all().entrySet().stream()
        .map(
            rule ->
                dynamicTest(
                    rule.getKey(), () -> rule.getValue().allowEmptyShould(true).check(house)));
  }

  @TestFactory
  Stream<DynamicTest> every_rule_failsOnAPlantedViolation() {
    var planted = new ClassFileImporter().importPackages(PLANTED);
    var rules = Rules.below(PLANTED).all();
    assertThat(FINDINGS).containsOnlyKeys(rules.keySet());
    return rules.entrySet().stream()
        .map(
            rule ->
                dynamicTest(
                    rule.getKey(),
                    () ->
                        assertThat(rule.getValue().evaluate(planted).getFailureReport().toString())
                            .contains(FINDINGS.get(rule.getKey()))));
  }

  @Test
  void rules_scanTheClassOfEverySourceFile() throws IOException {
    var scanned = house().stream().map(JavaClass::getName).toList();
    var sources = sources();
    assertThat(sources).isNotEmpty();
    assertThat(scanned).containsAll(sources);
  }

  /** The name of the class of every source file of every module. */
  private static List<String> sources() throws IOException {
    var house = Path.of("..").toRealPath();
    var modules = MODULE.matcher(Files.readString(house.resolve("pom.xml"))).results();
    var names = new ArrayList<String>();
    for (var module : modules.toList()) {
      var java = house.resolve(module.group(1)).resolve("src/main/java");
      if (Files.exists(java) && !leftOut(module.group(1))) {
        names.addAll(classNames(java));
      }
    }
    return names;
  }

  /** The module that needs a tensor library may be left out of a build. */
  private static boolean leftOut(String module) {
    return module.equals("gradient") && System.getProperty("without-gradient") != null;
  }

  private static List<String> classNames(Path java) throws IOException {
    try (var files = Files.walk(java)) {
      return files
          .map(file -> java.relativize(file).toString())
          .filter(file -> file.endsWith(".java") && !file.endsWith("-info.java"))
          .map(file -> file.replace(".java", "").replace(File.separatorChar, '.'))
          .toList();
    }
  }

  private static JavaClasses house() {
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("/test-classes/"))
        .importPackages(ROOT);
  }
}
