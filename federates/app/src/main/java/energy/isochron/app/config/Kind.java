package energy.isochron.app.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One of several forms of a group of keys: the word after its key {@code kind}, which alone may stand for the whole group. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
    /** The word. */
    String value();

    /** What is chosen with it, one sentence. */
    String meaning();
}
