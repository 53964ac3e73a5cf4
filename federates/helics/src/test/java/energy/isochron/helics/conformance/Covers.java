package energy.isochron.helics.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the cases of HELICS' own C interface suites whose checks a test makes. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Covers {
    /** The cases, as {@code suite.name}. */
    String[] value();
}
