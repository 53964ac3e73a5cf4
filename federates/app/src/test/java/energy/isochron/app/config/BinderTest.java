package energy.isochron.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BinderTest {
    enum Colour {
        RED,
        DARK_BLUE
    }

    sealed interface Shape {
        @Kind(value = "point", meaning = "Nothing")
        record Point() implements Shape {}

        @Kind(value = "circle", meaning = "Round")
        record Circle(
                @Key(value = "Its radius", unit = "m", range = "(0, 10]")
                double radiusM) implements Shape {}
    }

    record Item(
            @Key(value = "Its id", pattern = "[a-z]+") String id,
            @Key(value = "Weight", byDefault = "1") long weightG) {
        Item {
            if (weightG == 13) {
                throw new IllegalArgumentException("weighs 13 g, allowed is any other weight");
            }
        }
    }

    record Root(
            @Key("Name") String name,

            @Key(value = "Number", byDefault = "3", range = "[1, 5]")
            int number,

            @Key(value = "Share", byDefault = "1e-3", range = "[0, 1)")
            double share,

            @Key(value = "Limit", byDefault = ".inf", range = "(0, inf]", unit = "kW")
            double limitKw,

            @Key(value = "Whether", byDefault = "true") boolean whether,
            @Key(value = "Colour", byDefault = "red") Colour colour,
            @Key(value = "Shape", byDefault = "point") Shape shape,

            @Key(value = "Start", byDefault = "", range = "[0, 1]")
            OptionalDouble start,

            @Key(value = "Items", byDefault = "[]") List<Item> items,
            @Key(value = "Words", byDefault = "[]") List<String> words,
            @Key(value = "Texts by name", byDefault = "") Map<String, String> notes) {}

    private final Problems problems = new Problems();

    private Root bind(String yaml) {
        return Binder.bind(Root.class, TreeReader.yaml(yaml, "f", problems).orElseThrow(), problems);
    }

    @Test
    void absentKeysTakeTheirDefaults() {
        Root root = bind("name: x");
        assertEquals(
                new Root(
                        "x",
                        3,
                        1e-3,
                        Double.POSITIVE_INFINITY,
                        true,
                        Colour.RED,
                        new Shape.Point(),
                        OptionalDouble.empty(),
                        List.of(),
                        List.of(),
                        Map.of()),
                root);
        assertTrue(problems.isEmpty(), problems::toString);
    }

    @Test
    void givenKeysAreRead() {
        Root root = bind("{name: 816, number: 5, share: 5E-1, limit_kw: 7, whether: false, colour: dark_blue,"
                + " shape: {kind: circle, radius_m: 2}, start: 0.5, items: [{id: a}, {id: b, weight_g: 4}], words: [x, 1],"
                + " notes: {a: b, c: 1e-6}}");
        assertEquals(
                new Root(
                        "816",
                        5,
                        0.5,
                        7,
                        false,
                        Colour.DARK_BLUE,
                        new Shape.Circle(2),
                        OptionalDouble.of(0.5),
                        List.of(new Item("a", 1), new Item("b", 4)),
                        List.of("x", "1"),
                        Map.of("a", "b", "c", "1e-6")),
                root);
        assertTrue(problems.isEmpty(), problems::toString);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("{}", "f:1:1: name is missing, allowed is a text"),
                Arguments.of("name: x\nnumbr: 3", "f:2:1: numbr is not a known key. Maybe 'number'?"),
                Arguments.of("name: x\nlimit_w: 3", "f:2:1: limit_w is not a known key. Maybe 'limit_kw'?"),
                Arguments.of(
                        "name: x\nxyzzy: 3",
                        "f:2:1: xyzzy is not a known key, allowed is name, number, share, limit_kw, whether, colour, shape,"
                                + " start, items, words, notes"),
                Arguments.of("name: x\nname: y", "f:2:1: name stands twice, allowed is once"),
                Arguments.of("name: x\nnumber: 6", "f:2:9: number is 6, allowed is [1, 5]"),
                Arguments.of("name: x\nnumber: 2.5", "f:2:9: number is 2.5, allowed is [1, 5]"),
                Arguments.of(
                        "name: x\nnumber: 99999999999999999999",
                        "f:2:9: number is 99999999999999999999, allowed is [1, 5]"),
                Arguments.of("name: x\nshare: .nan", "f:2:8: share is .nan, allowed is [0, 1)"),
                Arguments.of("name: x\nshare: .inf", "f:2:8: share is .inf, allowed is [0, 1)"),
                Arguments.of("name: x\nshare: -0.1", "f:2:8: share is -0.1, allowed is [0, 1)"),
                Arguments.of("name: x\nshare: 1", "f:2:8: share is 1, allowed is [0, 1)"),
                Arguments.of("name: x\nshare:", "f:2:7: share is empty, allowed is [0, 1)"),
                Arguments.of(
                        "name: x\nlimit_kw: 5 kW",
                        "f:2:11: limit_kw is '5 kW', allowed is (0, inf] kW. Maybe 5, without the unit?"),
                Arguments.of("name: x\nlimit_kw: [5]", "f:2:11: limit_kw is a list, allowed is (0, inf] kW"),
                Arguments.of("name: x\nwhether: 1", "f:2:10: whether is 1, allowed is true, false"),
                Arguments.of(
                        "name: x\ncolour: drak_blue",
                        "f:2:9: colour is 'drak_blue', allowed is red, dark_blue. Maybe 'dark_blue'?"),
                Arguments.of(
                        "name: x\nshape: circel",
                        "f:2:8: shape.kind is 'circel', allowed is point, circle. Maybe 'circle'?"),
                Arguments.of("name: x\nshape: circle", "f:2:8: shape.radius_m is missing, allowed is (0, 10] m"),
                Arguments.of(
                        "name: x\nshape: {kind: point, radius_m: 1}",
                        "f:2:22: shape.radius_m is not a known key. Maybe 'kind: circle'?"),
                Arguments.of(
                        "name: x\nshape: {kind: point, other: 1}",
                        "f:2:22: shape.other is not a known key, allowed is none"),
                Arguments.of("name: x\nshape: {radius_m: 1}", "f:2:8: shape.kind is missing, allowed is point, circle"),
                Arguments.of("name: x\nshape: [1]", "f:2:8: shape is a list, allowed is point, circle"),
                Arguments.of("name: x\nitems: 3", "f:2:8: items is 3, allowed is a list"),
                Arguments.of("name: x\nitems: [3]", "f:2:9: items[0] is 3, allowed is a group with keys id, weight_g"),
                Arguments.of("name: x\nitems: [{id: A}]", "f:2:14: items[0].id is 'A', allowed is a text of [a-z]+"),
                Arguments.of(
                        "name: x\nitems: [{id: a, weight_g: 13}]",
                        "f:2:9: items[0] weighs 13 g, allowed is any other weight"),
                Arguments.of("name: x\nwords: [a, {b: 1}]", "f:2:12: words[1] is a group of keys, allowed is a text"),
                Arguments.of(
                        "name: x\nnotes: [a]",
                        "f:2:8: notes is a list, allowed is texts by name, such as {name: text}"),
                Arguments.of("name: x\nnotes: {a: [1]}", "f:2:12: notes.a is a list, allowed is a text"),
                Arguments.of("name: x\nnotes: {a: 1, a: 2}", "f:2:15: notes.a stands twice, allowed is once"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeIsToldWithPlaceValueRangeAndGuess(String yaml, String expected) {
        bind(yaml);
        assertTrue(
                problems.sorted().stream()
                        .anyMatch(problem -> problem.toString().equals(expected)),
                () -> expected + "\n is not among\n" + problems);
    }

    @Test
    void wordsOfYamlForTrueAndFalseAreUnderstood() {
        assertTrue(bind("{name: x, whether: yes}").whether());
        assertTrue(bind("{name: x, whether: True}").whether());
        assertTrue(!bind("{name: x, whether: off}").whether());
        assertEquals("no", bind("name: no").name());
        assertTrue(problems.isEmpty(), problems::toString);
    }

    @Test
    void oneMistakeIsToldOnce() {
        bind("name: x\nnumber: 6");
        assertEquals(1, problems.sorted().size(), problems::toString);
    }

    @Test
    void rootThatIsNoGroupIsTold() {
        bind("[1, 2]");
        assertTrue(
                problems.toString().contains("f:1:1: is a list, allowed is a group with keys name"),
                problems::toString);
    }

    @Test
    void problemsAreKnownByTheirGroup() {
        bind("name: x\nitems: [{id: a}, {id: B}]");
        assertTrue(problems.at("items") && problems.at("items[1]") && problems.at("items[1].id"));
        assertTrue(!problems.at("items[0]") && !problems.at("name") && !problems.at("item"));
    }
}
