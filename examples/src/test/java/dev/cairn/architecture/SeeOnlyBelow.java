package dev.cairn.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A class belongs to a known part and depends only on what that part may see. */
final class SeeOnlyBelow extends ArchCondition<JavaClass> {
  private final Parts parts;

  SeeOnlyBelow(Parts parts) {
    super("see only the parts below their own");
    this.parts = parts;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (parts.row(type).isEmpty()) {
      events.add(
          SimpleConditionEvent.violated(
              type, "%s is in no known part: add a row to Parts.".formatted(type.getName())));
    }
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      var target = dependency.getTargetClass().getBaseComponentType();
      if (parts.holds(target) && !parts.maySee(type, target)) {
        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
      }
    }
  }
}
