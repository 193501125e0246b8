package dev.cairn.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Clock;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** The rules below one root package, by what they say. */
record Rules(Parts parts) {
  private static final String[] DRIVERS = {"run", "runners", "cli", "web", "integrations"};
  private static final String[] MEASURERS = {
    "run", "runners", "cli", "web", "integrations", "testkit", "benchmarks", "examples"
  };

  static Rules below(String root) {
    return new Rules(new Parts(root));
  }

  Map<String, ArchRule> all() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("dependencies_pointOneWay", oneWay());
    rules.put("packages_haveNoCycles", noCycles());
    rules.put("time_isData", noClocks());
    rules.put("chance_isAnArgument", noHiddenChance());
    rules.put("algorithms_seeNoThreadsAndNoFiles", noThreadsNorFiles());
    rules.put("statics_areFinal", finalStatics());
    rules.put("values_haveNoSetters", noSetters());
    rules.put("signatures_nameTheirTypes", typedSignatures());
    rules.put("nothing_isSerializedByJava", noSerialization());
    return rules;
  }

  private ArchRule oneWay() {
    return classes().should(new SeeOnlyBelow(parts));
  }

  private ArchRule noCycles() {
    return slices().matching(parts.root() + ".(**)").should().beFreeOfCycles();
  }

  /** But for programs that check what methods promise. */
  private ArchRule noClocks() {
    return noClasses()
        .that(parts.notIn(MEASURERS))
        .and()
        .resideOutsideOfPackage("..checks")
        .should()
        .callMethodWhere(
            call(
                    "reads a clock",
                    Map.of(
                        System.class.getName(), Set.of("currentTimeMillis", "nanoTime"),
                        Clock.class.getName(), Set.of("systemUTC", "systemDefaultZone", "system")))
                .or(nowOfJavaTime()));
  }

  private ArchRule noHiddenChance() {
    return noClasses()
        .that(parts.notIn(DRIVERS))
        .should()
        .callMethodWhere(
            call(
                    "draws from hidden chance or an order that differs from run to run",
                    Map.of(
                        Math.class.getName(),
                        Set.of("random"),
                        StrictMath.class.getName(),
                        Set.of("random"),
                        UUID.class.getName(),
                        Set.of("randomUUID"),
                        System.class.getName(),
                        Set.of("identityHashCode"),
                        "java.util.concurrent.ThreadLocalRandom",
                        Set.of("current"),
                        "java.util.random.RandomGenerator",
                        Set.of("of", "getDefault"),
                        "java.util.Collection",
                        Set.of("parallelStream"),
                        "java.util.List",
                        Set.of("parallelStream"),
                        "java.util.Set",
                        Set.of("parallelStream")))
                .or(inParallel()))
        .orShould()
        .dependOnClassesThat(assignableTo(Random.class).or(type(IdentityHashMap.class)));
  }

  private ArchRule noThreadsNorFiles() {
    return noClasses()
        .that(parts.in("samplers.*", "schedulers.*", "math", "space"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io", "java.nio..", "java.net..", "java.util.concurrent..")
                .and(DescribedPredicate.not(type(Serializable.class)))
                .or(assignableTo(Thread.class))
                .or(type(ProcessBuilder.class)));
  }

  private static ArchRule finalStatics() {
    return fields().that().areStatic().should().beFinal();
  }

  /** An estimator of Spark ML is set as all of them are. */
  private static ArchRule noSetters() {
    return noMethods()
        .that()
        .areNotStatic()
        .and()
        .areDeclaredInClassesThat()
        .areNotAssignableTo("org.apache.spark.ml.Estimator")
        .should()
        .haveNameMatching("set[A-Z].*");
  }

  private static ArchRule typedSignatures() {
    return methods().that().arePublic().or().areProtected().should(new NameTheirTypes());
  }

  private static ArchRule noSerialization() {
    return noClasses()
        .should()
        .dependOnClassesThat(type(ObjectInputStream.class).or(type(ObjectOutputStream.class)));
  }

  private static DescribedPredicate<JavaAccess<?>> call(
      String description, Map<String, Set<String>> methods) {
    return DescribedPredicate.describe(
        description,
        access ->
            methods
                .getOrDefault(access.getTargetOwner().getName(), Set.of())
                .contains(access.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> nowOfJavaTime() {
    return DescribedPredicate.describe(
        "asks java.time for now",
        access ->
            access.getTargetOwner().getPackageName().equals("java.time")
                && access.getName().equals("now"));
  }

  private static DescribedPredicate<JavaAccess<?>> inParallel() {
    return DescribedPredicate.describe(
        "computes in parallel",
        access ->
            access.getTargetOwner().getPackageName().equals("java.util.stream")
                    && access.getName().equals("parallel")
                || access.getTargetOwner().getName().equals("java.util.Arrays")
                    && access.getName().startsWith("parallel"));
  }
}
