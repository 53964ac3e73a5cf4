package energy.isochron.app.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The keys of a group as a record class declares them.
 *
 * @param type the record class
 * @param fields its keys by name, in order
 * @param constructor makes the record of all values
 */
record Schema(Class<?> type, Map<String, Field> fields, Constructor<?> constructor) {
    private static final Map<Class<?>, Schema> KNOWN = new ConcurrentHashMap<>();

    /**
     * One key.
     *
     * @param name as it stands in a file
     * @param type of its value
     * @param key meaning, default and range
     * @param interval the range
     * @param pattern what a text must match
     */
    record Field(String name, Type type, Key key, Interval interval, Pattern pattern) {
        private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

        static Field of(RecordComponent component) {
            Key key = component.getAnnotation(Key.class);
            if (key == null) {
                throw new IllegalStateException(component + " of " + component.getDeclaringRecord() + " has no @Key");
            }
            Pattern pattern = key.pattern().isEmpty() ? ANY : Pattern.compile(key.pattern());
            return new Field(
                    key.named().isEmpty() ? snakeCase(component.getName()) : key.named(),
                    component.getGenericType(),
                    key,
                    Interval.of(key.range()),
                    pattern);
        }

        boolean required() {
            return key.byDefault().equals(Key.REQUIRED);
        }

        /** The class of the value, of a list's items or of a map's values. */
        Class<?> itemClass() {
            return type instanceof ParameterizedType many
                    ? (Class<?>) many.getActualTypeArguments()[many.getActualTypeArguments().length - 1]
                    : (Class<?>) type;
        }

        boolean isList() {
            return type instanceof ParameterizedType many && many.getRawType() == List.class;
        }

        /** Whether it holds texts by names of the user's. */
        boolean isMap() {
            return type instanceof ParameterizedType many && many.getRawType() == Map.class;
        }

        /** The allowed numbers with their unit, for a message. */
        String allowed() {
            String unit = key.unit().isEmpty() ? "" : ' ' + key.unit();
            String any = type == long.class || type == int.class ? "any whole number" : "any finite number";
            return (key.range().isEmpty() ? any : key.range()) + unit;
        }
    }

    static Schema of(Class<?> type) {
        Schema known = KNOWN.get(type);
        if (known == null) {
            known = read(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static Schema read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            Field field = Field.of(component);
            fields.put(field.name(), field);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Schema(type, fields, constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    /**
     * Makes the record.
     *
     * @throws IllegalArgumentException if the record refuses the values
     */
    Object create(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("cannot make " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    /** The forms of a choice by their word, in the order of declaration. */
    static Map<String, Class<?>> kinds(Class<?> choice) {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        for (Class<?> form : choice.getPermittedSubclasses()) {
            kinds.put(kind(form).value(), form);
        }
        return kinds;
    }

    /** If this is a form of a choice: the word of another form that has a key. */
    Optional<String> siblingWith(String key) {
        return Arrays.stream(type.getInterfaces())
                .filter(Class::isSealed)
                .flatMap(choice -> kinds(choice).entrySet().stream())
                .filter(kind -> of(kind.getValue()).fields().containsKey(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The word and meaning of a form. */
    static Kind kind(Class<?> form) {
        return Optional.ofNullable(form.getAnnotation(Kind.class))
                .orElseThrow(() -> new IllegalStateException(form + " has no @Kind"));
    }

    /** The words of an enumeration, in the order of declaration. */
    static List<String> words(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> word((Enum<?>) constant))
                .toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A word as it is known here: people write {@code all-in} for {@code all_in}. */
    static String underscored(String word) {
        return word.replace('-', '_');
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
