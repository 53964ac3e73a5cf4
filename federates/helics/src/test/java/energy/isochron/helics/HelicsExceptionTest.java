package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

class HelicsExceptionTest {
    @Test
    void eachCodeHasItsKind() {
        assertInstanceOf(HelicsException.Registration.class, HelicsException.of(-1, "x"));
        assertInstanceOf(HelicsException.Connection.class, HelicsException.of(-2, "x"));
        assertInstanceOf(HelicsException.Argument.class, HelicsException.of(-3, "x"));
        assertInstanceOf(HelicsException.Argument.class, HelicsException.of(-4, "x"));
        assertInstanceOf(HelicsException.State.class, HelicsException.of(-9, "x"));
        assertInstanceOf(HelicsException.State.class, HelicsException.of(-10, "x"));
        assertEquals(HelicsException.class, HelicsException.of(-101, "x").getClass());
    }

    @Test
    void theMessageIsTheLibrarysWithItsNumber() {
        HelicsException error = HelicsException.of(-14, "it failed");
        assertEquals("it failed (HELICS error -14)", error.getMessage());
        assertEquals(ErrorCode.EXECUTION_FAILURE, error.error());
    }

    @Test
    void aNumberThatAFederateChoseIsKept() {
        HelicsException error = HelicsException.of(4711, "mine");
        assertEquals(ErrorCode.USER_DEFINED, error.error());
        assertEquals(4711, error.code());
    }
}
