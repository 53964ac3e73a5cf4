package energy.isochron.helics.interop;

import energy.isochron.helics.Complex;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.NamedPoint;
import energy.isochron.helics.ValueType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How values of a type stand in scenarios and logs; the same as in {@code role.py}.
 *
 * @param type the type
 * @param parse reads it
 * @param show writes it
 * @param <T> the Java type
 */
record TextForm<T>(ValueType<T> type, Function<String, T> parse, Function<T, String> show) {
    private static final int SHOWN_BYTES = 16;

    private static final Map<String, TextForm<?>> FORMS = Map.ofEntries(
            Map.entry("double", new TextForm<>(ValueType.DOUBLE, Double::valueOf, TextForm::number)),
            Map.entry("long", new TextForm<>(ValueType.LONG, Long::valueOf, String::valueOf)),
            Map.entry("boolean", new TextForm<>(ValueType.BOOLEAN, Boolean::valueOf, String::valueOf)),
            Map.entry("string", new TextForm<>(ValueType.STRING, text -> text, text -> text)),
            Map.entry("json", new TextForm<>(ValueType.JSON, text -> text, text -> text)),
            Map.entry("char", new TextForm<>(ValueType.CHAR, text -> text.charAt(0), String::valueOf)),
            Map.entry("complex", new TextForm<>(ValueType.COMPLEX, TextForm::complex, TextForm::show)),
            Map.entry("vector", new TextForm<>(ValueType.VECTOR, TextForm::vector, TextForm::show)),
            Map.entry(
                    "complex-vector",
                    new TextForm<>(ValueType.COMPLEX_VECTOR, TextForm::complexVector, TextForm::show)),
            Map.entry("named-point", new TextForm<>(ValueType.NAMED_POINT, TextForm::point, TextForm::show)),
            Map.entry("time", new TextForm<>(ValueType.TIME, TextForm::time, time -> number(time.toSeconds()))),
            Map.entry("bytes", new TextForm<>(ValueType.BYTES, HexFormat.of()::parseHex, HexFormat.of()::formatHex)));

    /** The form of a type. */
    static TextForm<?> of(String word) {
        TextForm<?> form = FORMS.get(word);
        if (form == null) {
            throw new IllegalArgumentException("the type is '" + word + "', known are " + FORMS.keySet());
        }
        return form;
    }

    /** A double exactly, in the shortest digits that give it back, without an exponent. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** A payload: as text where it is printable, else its length and its first bytes. */
    static String payload(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        boolean printable = text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
        return printable
                ? "'" + text + "'"
                : data.length + " bytes " + HexFormat.of().formatHex(data, 0, Math.min(data.length, SHOWN_BYTES));
    }

    /** A time from seconds. */
    static HelicsTime time(String seconds) {
        return HelicsTime.ofSeconds(Double.parseDouble(seconds));
    }

    private static Complex complex(String text) {
        int bar = text.indexOf('|');
        return new Complex(Double.parseDouble(text.substring(0, bar)), Double.parseDouble(text.substring(bar + 1)));
    }

    private static NamedPoint point(String text) {
        int bar = text.indexOf('|');
        return new NamedPoint(text.substring(0, bar), Double.parseDouble(text.substring(bar + 1)));
    }

    private static double[] vector(String text) {
        return parts(text).mapToDouble(Double::parseDouble).toArray();
    }

    private static Complex[] complexVector(String text) {
        return parts(text).map(TextForm::complex).toArray(Complex[]::new);
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(",")).filter(part -> !part.isEmpty());
    }

    private static String show(Complex value) {
        return number(value.real()) + "|" + number(value.imaginary());
    }

    private static String show(NamedPoint point) {
        return point.name() + "|" + number(point.value());
    }

    private static String show(double[] vector) {
        return Arrays.stream(vector).mapToObj(TextForm::number).collect(Collectors.joining(","));
    }

    private static String show(Complex[] vector) {
        return Arrays.stream(vector).map(TextForm::show).collect(Collectors.joining(","));
    }
}
