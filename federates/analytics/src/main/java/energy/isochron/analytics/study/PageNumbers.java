package energy.isochron.analytics.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers for a page: seven digits, null for what is not there. */
final class PageNumbers {
    private static final MathContext DIGITS = new MathContext(7);

    private PageNumbers() {}

    static ArrayNode array(double... values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(values.length);
        for (double value : values) {
            if (Double.isFinite(value)) {
                array.add(rounded(value));
            } else {
                array.addNull();
            }
        }
        return array;
    }

    static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, rounded(value));
        } else {
            node.putNull(name);
        }
    }

    static void put(ObjectNode node, String name, OptionalDouble value) {
        put(node, name, value.orElse(Double.NaN));
    }

    static void put(ObjectNode node, Optional<Interval> interval) {
        put(node, "low", interval.map(Interval::low).orElse(Double.NaN));
        put(node, "high", interval.map(Interval::high).orElse(Double.NaN));
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue() + 0.0;
    }
}
