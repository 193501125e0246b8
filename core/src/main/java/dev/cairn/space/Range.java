package dev.cairn.space;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The range of a number of a record that is a search space; see {@link RecordSpace}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
  double low();

  double high();

  Scale scale() default Scale.LINEAR;

  /** Only low, low + step, ...; 0 for every number of the range (every whole one for an int). */
  double step() default 0;
}
