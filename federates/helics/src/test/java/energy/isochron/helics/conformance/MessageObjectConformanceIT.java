package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.CoreType;
import energy.isochron.helics.DataBuffer;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.MessageBuffer;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.CaseFederation.Member;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The parts of a message object. The C cases run on the test core, which the library does not have; inproc does the same here. */
@NeedsHelics
class MessageObjectConformanceIT {
    private static final byte[] RAW = "raw data".getBytes(StandardCharsets.US_ASCII);

    @Test
    @Covers("message_object.test1_nosan")
    void eachPartIsSetAndRead() {
        try (CaseFederation federation = CaseFederation.shared(
                        CoreType.INPROC, Member.message("fed1", 0), Member.combination("fed2", 0));
                MessageBuffer first = federation.message(0).createMessage();
                MessageBuffer second = federation.combination(1).createMessage()) {
            first.originalDestination("a happy place")
                    .originalSource("osource")
                    .id(10)
                    .source("source");
            assertEquals("a happy place", first.originalDestination());
            assertEquals("osource", first.originalSource());
            assertEquals(10, first.id());
            assertEquals("source", first.source());
            assertFalse(first.flag(89));
            first.flag(4, true);
            assertTrue(first.flag(4));
            first.flag(4, false);
            assertFalse(first.flag(4));
            assertThrows(HelicsException.class, () -> first.flag(22, true));
            assertFalse(first.flag(22));

            second.text("raw data");
            assertEquals("raw data", second.text());
            assertThrows(IllegalArgumentException.class, () -> second.copyTo(new byte[0]));
            byte[] copy = new byte[20];
            assertEquals(8, second.copyTo(copy));
            assertArrayEquals(RAW, Arrays.copyOf(copy, 8));
            assertTrue(second.isValid());
            second.resize(500);
            assertEquals(500, second.size());
            second.reserve(2000);
            second.append(" more da".getBytes(StandardCharsets.US_ASCII));
            assertEquals(508, second.size());
            assertThrows(HelicsException.class, () -> second.resize(-8));
            assertThrows(HelicsException.class, () -> second.reserve(-2));
        }
    }

    /** The C case also copies into no message, which cannot be said here. */
    @Test
    @Covers("message_object.copy")
    void aCopyHasAllParts() {
        try (CaseFederation federation = CaseFederation.shared(CoreType.INPROC, Member.message("fed1", 0));
                MessageBuffer first = federation.message(0).createMessage();
                MessageBuffer second = federation.message(0).createMessage()) {
            first.destination("a small town").source("toledo");
            first.originalDestination("a happy place").originalSource("osource");
            first.id(10).flag(4, true).text("raw data").time(HelicsTime.ofSeconds(3.65));
            second.copyFrom(first);
            assertEquals("raw data", second.text());
            assertEquals("osource", second.originalSource());
            assertEquals("toledo", second.source());
            assertEquals("a small town", second.destination());
            assertEquals(10, second.id());
            assertEquals(HelicsTime.ofSeconds(3.65), second.time());
            assertEquals("a happy place", second.originalDestination());
            assertArrayEquals(RAW, second.bytes());
            assertTrue(second.isValid());
            assertTrue(second.flag(4));
            second.clear();
            assertFalse(second.isValid());
            assertFalse(second.flag(4));
            assertEquals(0, second.size());
            assertTrue(first.isValid());
            federation.get(0).enterExecutingMode();
            federation.get(0).disconnect();
        }
    }

    @Test
    @Covers("message_object.dataBuffer")
    void theContentIsADataBuffer() {
        try (CaseFederation federation = CaseFederation.shared(CoreType.INPROC, Member.message("fed1", 0));
                MessageBuffer message = federation.message(0).createMessage()) {
            message.text("raw data");
            try (DataBuffer value = message.value()) {
                assertTrue(value.isValid());
                assertEquals(8, value.size());
                assertArrayEquals(RAW, value.bytes());
            }
            message.clear();
            assertFalse(message.isValid());
            try (DataBuffer value = message.value()) {
                assertEquals(0, value.size());
                assertTrue(value.isValid());
            }
            federation.get(0).enterExecutingMode();
            federation.get(0).disconnect();
        }
    }
}
