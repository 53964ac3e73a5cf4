package energy.isochron.helics.interop;

import energy.isochron.helics.Filter;
import energy.isochron.helics.FilterType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words about filters. */
final class FilterWords {
    private final JavaRole role;
    private final Map<String, Filter> filters = new HashMap<>();

    FilterWords(JavaRole role) {
        this.role = role;
    }

    void addTo(Words words) {
        words.add("filter", step -> {
                    FilterType type = FilterType.valueOf(JavaRole.constant(step.get(1)));
                    filters.put(step.getFirst(), role.federate().registerFilter(type, step.getFirst()));
                })
                .add(
                        "cloning-filter",
                        step -> filters.put(step.getFirst(), role.federate().registerCloningFilter(step.getFirst())))
                .add("filter-source", step -> filter(step).addSourceTarget(step.get(1)))
                .add("filter-destination", step -> filter(step).addDestinationTarget(step.get(1)))
                .add("filter-delivery", step -> filter(step).addDeliveryEndpoint(step.get(1)))
                .add("filter-number", step -> filter(step).set(step.get(1), Double.parseDouble(step.get(2))))
                .add("filter-text", step -> filter(step).set(step.get(1), step.get(2)))
                .add("upper-case-filter", step -> filter(step).setOperator(message -> {
                    message.text(message.text().toUpperCase(Locale.ROOT));
                    return true;
                }));
    }

    private Filter filter(List<String> step) {
        return Optional.ofNullable(filters.get(step.getFirst())).orElseThrow();
    }
}
