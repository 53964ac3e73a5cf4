package energy.isochron.app.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a key of a configuration file means: the one place where its meaning, unit, default and allowed range stand. The key itself is
 * the record component's name in snake case, so {@code capacityKw} is {@code capacity_kw}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
    /** The default of a key that must be given. */
    String REQUIRED = "\u0000required";

    /** The meaning, one sentence without the unit. */
    String value();

    /** The key, where the component's name in snake case is not it. */
    String named() default "";

    /** The default as it would be written in a file; a group's own defaults apply for the empty text. */
    String byDefault() default REQUIRED;

    /** Allowed numbers as an interval, such as {@code [0, 1]} or {@code (0, inf)}; empty for any. */
    String range() default "";

    /** The unit; empty for none. */
    String unit() default "";

    /** Regular expression that a text must match; empty for any. */
    String pattern() default "";
}
