package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What stands in a data buffer: a byte for the type, three more, the number of elements in four, and the elements. The library believes
 * these bytes and reads as far as they say, and some texts end the process when they are read as numbers; so they are checked before.
 */
final class PackedValue {
    private static final ValueLayout.OfInt COUNT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfDouble NUMBER_OF_POINT = ValueLayout.JAVA_DOUBLE_UNALIGNED;
    private static final int COUNT_AT = 4;
    private static final int HEAD = 8;

    private static final int DOUBLE = 0xB0;
    private static final int INT = 0x50;
    private static final int COMPLEX = 0x12;
    private static final int STRING = 0x0E;
    private static final int NAMED_POINT = 0xAE;
    private static final int VECTOR = 0x6C;
    private static final int COMPLEX_VECTOR = 0x62;

    /** Numbers as JSON has them, as that is what some of the conversions read. */
    private static final String REAL = " *-?(0|[1-9]\\d{0,16})(\\.\\d{1,17})?([eE][-+]?\\d{1,2})? *";

    private static final String ANY = "(" + REAL + "[-+])?" + REAL + "[ij] *|" + REAL;
    private static final String PAIR = " *\\[" + REAL + "," + REAL + "] *";
    private static final Pattern TEXT = Pattern.compile(
            ANY + "|v?\\[(" + list(REAL) + ")? *]|c\\[(" + list("(" + ANY + ")") + ")? *]|\\[" + list(PAIR) + "]");

    private PackedValue() {}

    /** Refuses bytes that are no packed value. */
    static void check(MemorySegment content) {
        long size = content.byteSize();
        long needed = size < HEAD ? HEAD : needed(content);
        if (needed < 0 || size < needed) {
            throw new IllegalStateException("there are " + size
                    + " bytes that are no packed value. Maybe the buffer was never filled, or holds raw bytes.");
        }
    }

    /** Refuses bytes that say that they are more than they are: whoever reads them as a value would read beyond their end. */
    static void refuseFalse(byte[] bytes) {
        MemorySegment content = MemorySegment.ofArray(bytes);
        if (bytes.length > 0 && isPacked(content) && (bytes.length < HEAD || needed(content) > bytes.length)) {
            throw new IllegalArgumentException("the " + bytes.length + " bytes begin like a packed value ("
                    + (bytes[0] & 0xFF) + ") that is longer, and would be read beyond their end."
                    + " Maybe register the publication as raw.");
        }
    }

    /** Refuses to read raw bytes as a value for which the library does not check that itself. */
    static void refuseRaw(MemorySegment input) {
        DataType published = DataType.of(Raw.helicsInputGetPublicationDataType(input));
        if (published == DataType.RAW || published == DataType.UNKNOWN) {
            throw new IllegalStateException(
                    "the input reads raw bytes, which are no time and no named point." + " Maybe get them as bytes.");
        }
    }

    private static boolean isPacked(MemorySegment content) {
        return switch (content.get(JAVA_BYTE, 0) & 0xFF) {
            case DOUBLE, INT, COMPLEX, STRING, NAMED_POINT, VECTOR, COMPLEX_VECTOR -> true;
            default -> false;
        };
    }

    /** Refuses bytes that are no packed value, and a text that is none of a type. */
    static void check(MemorySegment content, DataType as) {
        check(content);
        if (isNumeric(as)) {
            String text = text(content);
            boolean letter = as == DataType.CHAR && text.length() == 1;
            if (!letter && !TEXT.matcher(text).matches()) {
                throw new IllegalStateException("the data buffer has the text '"
                        + text.substring(0, Math.min(text.length(), 40))
                        + "', which is no number. Maybe get it as a string.");
            }
        }
    }

    /** The text that would be read as a number; 0 where the value is one. */
    private static String text(MemorySegment content) {
        int start =
                switch (content.get(JAVA_BYTE, 0) & 0xFF) {
                    case STRING -> HEAD;
                    case NAMED_POINT -> Double.isNaN(content.get(NUMBER_OF_POINT, HEAD)) ? HEAD + Double.BYTES : -1;
                    default -> -1;
                };
        return start < 0
                ? "0"
                : new String(
                        content.asSlice(start, content.get(COUNT, COUNT_AT)).toArray(JAVA_BYTE),
                        StandardCharsets.UTF_8);
    }

    private static String list(String element) {
        return element + "(," + element + ")*";
    }

    private static boolean isNumeric(DataType as) {
        return switch (as) {
            case DOUBLE, INT, COMPLEX, VECTOR, COMPLEX_VECTOR, TIME, CHAR -> true;
            case UNKNOWN, STRING, NAMED_POINT, BOOLEAN, RAW, JSON, MULTI, ANY -> false;
        };
    }

    /** How many bytes a value has, by its first ones; negative for none. */
    private static long needed(MemorySegment content) {
        long count = Integer.toUnsignedLong(content.get(COUNT, COUNT_AT));
        return switch (content.get(JAVA_BYTE, 0) & 0xFF) {
            case DOUBLE, INT -> HEAD + Long.BYTES;
            case COMPLEX -> HEAD + 2 * Double.BYTES;
            case STRING -> HEAD + count;
            case NAMED_POINT -> HEAD + Double.BYTES + count;
            case VECTOR -> HEAD + Double.BYTES * count;
            case COMPLEX_VECTOR -> HEAD + 2 * Double.BYTES * count;
            default -> -1;
        };
    }
}
