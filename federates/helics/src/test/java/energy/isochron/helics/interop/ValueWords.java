package energy.isochron.helics.interop;

import energy.isochron.helics.Input;
import energy.isochron.helics.Publication;
import energy.isochron.helics.ValueType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words about values. */
final class ValueWords {
    private final JavaRole role;
    private final Map<String, Publication<?>> publications = new TreeMap<>();
    private final Map<String, Input<?>> inputs = new TreeMap<>();

    ValueWords(JavaRole role) {
        this.role = role;
    }

    void addTo(Words words) {
        words.add(
                        "publication",
                        step -> publications.put(
                                step.get(0), role.federate().registerPublication(step.get(0), type(step), units(step))))
                .add(
                        "global-publication",
                        step -> publications.put(
                                step.get(0),
                                role.federate().registerGlobalPublication(step.get(0), type(step), units(step))))
                .add(
                        "input",
                        step -> inputs.put(
                                step.get(0), role.federate().registerInput(step.get(0), type(step), units(step))))
                .add(
                        "subscription",
                        step -> inputs.put(
                                step.get(0),
                                role.federate().registerSubscription(step.get(1), ValueType.DOUBLE, units(step))))
                .add("input-target", step -> input(step).addTarget(step.get(1)))
                .add("publication-target", step -> publication(step).addTarget(step.get(1)))
                .add("default", step -> preset(input(step), TextForm.of(step.get(1)), step.get(2)))
                .add("publish", step -> publish(publication(step), TextForm.of(step.get(1)), step.get(2)))
                .add("read", step -> read(step.get(0), step.subList(1, step.size())))
                .add("updated", step -> updated(step.get(0)))
                .add("read-all", this::readAll)
                .add(
                        "published-as",
                        step -> role.log(
                                "published as " + step.get(0), input(step).publishedType()));
    }

    private void readAll(List<String> types) {
        inputs.forEach((key, input) -> {
            updated(key);
            read(key, types);
            role.log("published at", TextForm.number(input.lastUpdateTime().toSeconds()));
        });
    }

    private void updated(String key) {
        role.log("updated " + key, Boolean.toString(input(List.of(key)).isUpdated()));
    }

    private void read(String key, List<String> types) {
        for (String type : types) {
            role.log("read " + key + " " + type, read(input(List.of(key)), TextForm.of(type)));
        }
    }

    private static <T> String read(Input<?> input, TextForm<T> form) {
        return form.show().apply(input.getAs(form.type()));
    }

    private static <T> void publish(Publication<?> publication, TextForm<T> form, String text) {
        publication.publishAs(form.type(), form.parse().apply(text));
    }

    private static <T> void preset(Input<?> input, TextForm<T> form, String text) {
        input.setDefaultAs(form.type(), form.parse().apply(text));
    }

    private static ValueType<?> type(List<String> step) {
        return TextForm.of(step.get(1)).type();
    }

    private static String units(List<String> step) {
        return step.size() > 2 ? step.get(2) : "";
    }

    /** The input that the first argument names. */
    Input<?> input(List<String> step) {
        return named(inputs, step.getFirst());
    }

    /** The publication that the first argument names. */
    Publication<?> publication(List<String> step) {
        return named(publications, step.getFirst());
    }

    private static <T> T named(Map<String, T> things, String name) {
        T thing = things.get(name);
        if (thing == null) {
            throw new IllegalArgumentException("the name is '" + name + "', known are " + things.keySet());
        }
        return thing;
    }
}
