package dev.cairn.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/**
 * No exported signature holds {@code Object}, bare or as a type argument ({@code Map<String,
 * Object>}). The arguments of a message ({@code Object...}) and {@code equals} are what {@code
 * Object} is for.
 */
final class NameTheirTypes extends ArchCondition<JavaMethod> {
  NameTheirTypes() {
    super("name the types of their signature");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    var exported = method.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
    var inherited =
        method.getName().equals("equals") || method.getModifiers().contains(JavaModifier.BRIDGE);
    if (exported && !inherited && types(method).anyMatch(NameTheirTypes::holdsObject)) {
      events.add(
          SimpleConditionEvent.violated(
              method, "%s holds Object.".formatted(method.getFullName())));
    }
  }

  private static Stream<JavaType> types(JavaMethod method) {
    return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream());
  }

  private static boolean holdsObject(JavaType type) {
    if (type instanceof JavaParameterizedType generic) {
      return generic.getActualTypeArguments().stream().anyMatch(NameTheirTypes::holdsObject);
    }
    return type instanceof JavaClass plain && plain.isEquivalentTo(Object.class);
  }
}
