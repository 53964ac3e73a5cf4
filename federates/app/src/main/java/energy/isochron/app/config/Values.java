package energy.isochron.app.config;

import energy.isochron.app.config.Schema.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads single values: numbers, words and texts. */
final class Values {
    private static final String BOOLEANS = "true, false";
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y");

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    /** What a key takes, for a message. */
    String allowed(Field field) {
        Class<?> type = field.itemClass();
        if (type.isEnum()) {
            return String.join(", ", Schema.words(type));
        }
        if (type.isSealed()) {
            return String.join(", ", Schema.kinds(type).keySet());
        }
        if (type == boolean.class) {
            return BOOLEANS;
        }
        if (type == String.class) {
            return field.key().pattern().isEmpty()
                    ? "a text"
                    : "a text of " + field.key().pattern();
        }
        return field.isList() ? "a list" : type.isRecord() ? "a group of keys" : field.allowed();
    }

    /** The value; empty, with a problem, if it is not allowed. */
    Optional<Object> read(Field field, Node node, String path) {
        Class<?> type = field.itemClass();
        if (!(node instanceof Node.Scalar scalar) || (scalar.form() == Node.Form.EMPTY && type != String.class)) {
            return refuse(field, node, path);
        }
        if (type.isEnum()) {
            return word(type, scalar, path);
        }
        if (type == boolean.class) {
            return scalar.form() == Node.Form.BOOLEAN
                    ? Optional.of(TRUE.contains(scalar.text().toLowerCase(Locale.ROOT)))
                    : refuse(field, node, path);
        }
        return type == String.class ? text(field, scalar, path) : number(field, scalar, path);
    }

    private Optional<Object> text(Field field, Node.Scalar scalar, String path) {
        return field.pattern().matcher(scalar.text()).matches()
                ? Optional.of(scalar.text())
                : refuse(field, scalar, path);
    }

    private Optional<Object> word(Class<?> type, Node.Scalar scalar, String path) {
        for (Object constant : type.getEnumConstants()) {
            if (Schema.word((Enum<?>) constant).equals(Schema.underscored(scalar.text()))) {
                return Optional.of(constant);
            }
        }
        List<String> words = Schema.words(type);
        String guess = Suggestion.quoted(scalar.text(), words);
        problems.add(new Problem(scalar.where(), path, "is " + scalar.describe(), String.join(", ", words), guess));
        return Optional.empty();
    }

    private Optional<Object> number(Field field, Node.Scalar scalar, String path) {
        Class<?> type = field.itemClass();
        boolean whole = type == int.class || type == long.class;
        Optional<Number> number = whole ? whole(scalar) : decimal(scalar);
        if (number.isEmpty() || !field.interval().contains(number.get().doubleValue())) {
            return refuse(field, scalar, path);
        }
        if (type == OptionalDouble.class) {
            return Optional.of(OptionalDouble.of(number.get().doubleValue()));
        }
        if (type == int.class) {
            return Optional.of(Math.toIntExact(number.get().longValue()));
        }
        return Optional.of(number.get());
    }

    private static Optional<Number> whole(Node.Scalar scalar) {
        try {
            return scalar.form() == Node.Form.INTEGER ? Optional.of(Long.parseLong(scalar.text())) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Number> decimal(Node.Scalar scalar) {
        String text = scalar.text().toLowerCase(Locale.ROOT);
        if (text.equals(".inf")) {
            return Optional.of(Double.POSITIVE_INFINITY);
        }
        if (scalar.form() != Node.Form.INTEGER && scalar.form() != Node.Form.DECIMAL && !isExponent(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** YAML takes {@code 1e-6} for a text. */
    private static boolean isExponent(String text) {
        return text.matches("[-+]?[0-9]+(\\.[0-9]*)?e[-+]?[0-9]+");
    }

    private Optional<Object> refuse(Field field, Node node, String path) {
        problems.add(new Problem(node.where(), path, "is " + node.describe(), allowed(field), unitGuess(node)));
        return Optional.empty();
    }

    private static String unitGuess(Node node) {
        if (node instanceof Node.Scalar scalar && scalar.form() == Node.Form.TEXT) {
            String number =
                    scalar.text().trim().replaceFirst("[^0-9.eE+-].*$", "").trim();
            if (!number.isEmpty()
                    && number.length() < scalar.text().length()
                    && number.matches("[-+]?[0-9]+(\\.[0-9]+)?")) {
                return number + ", without the unit";
            }
        }
        return "";
    }

    static Object neutral(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getName()) {
            case "int" -> 0;
            case "long" -> 0L;
            case "double", "java.lang.Double" -> 0.0;
            case "boolean" -> false;
            case "java.util.OptionalDouble" -> OptionalDouble.empty();
            case "java.lang.String" -> "";
            default -> throw new IllegalStateException("keys of " + type + " cannot be read");
        };
    }
}
