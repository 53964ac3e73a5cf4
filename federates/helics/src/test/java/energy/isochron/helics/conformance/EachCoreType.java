package energy.isochron.helics.conformance;

import energy.isochron.helics.CoreType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test over each type of core that there is in the library that people install. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(
        value = CoreType.class,
        names = {"INPROC", "ZMQ", "ZMQ_SS", "TCP", "TCP_SS", "IPC", "UDP"})
@interface EachCoreType {}
