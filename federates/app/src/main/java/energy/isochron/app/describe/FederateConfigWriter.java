package energy.isochron.app.describe;

import com.fasterxml.jackson.databind.node.TextNode;
import energy.isochron.app.check.FederateConfig;
import energy.isochron.app.check.InterfaceCheck;
import energy.isochron.federation.DeclaredInterface;
import energy.isochron.federation.DeclaredInterface.Direction;
import energy.isochron.federation.DeclaredInterface.Kind;
import energy.isochron.federation.InterfaceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the configuration file of a federate: its interfaces as the federate declares them, everything else as the file had it. One
 * interface stands on one line.
 */
public final class FederateConfigWriter {
    private final InterfaceTable table;
    private final Optional<FederateConfig> before;
    private final List<String> members = new ArrayList<>();

    private FederateConfigWriter(InterfaceTable table, Optional<FederateConfig> before) {
        this.table = table;
        this.before = before;
    }

    /** A file for a federate that has none yet. */
    public static String write(InterfaceTable table, String scenario) {
        FederateConfigWriter writer = new FederateConfigWriter(table, Optional.empty());
        writer.text("name", table.federate());
        writer.text("scenario", scenario);
        writer.text("core_type", "zmq");
        writer.members.add("\"uninterruptible\": true");
        writer.members.add("\"grant_timeout\": 60");
        return writer.whole();
    }

    /** A federate's file with its interfaces brought up to date; targets of subscriptions stay. */
    public static String rewrite(InterfaceTable table, FederateConfig config) {
        FederateConfigWriter writer = new FederateConfigWriter(table, Optional.of(config));
        writer.text("name", config.name());
        writer.text("scenario", config.scenario());
        writer.text("core_type", config.coreType().name().toLowerCase(Locale.ROOT));
        writer.textUnlessEmpty("broker_address", config.brokerAddress());
        writer.members.add("\"uninterruptible\": " + config.uninterruptible());
        writer.members.add("\"grant_timeout\": " + number(config.grantTimeout()));
        config.period().ifPresent(period -> writer.members.add("\"period\": " + number(period)));
        config.offset().ifPresent(offset -> writer.members.add("\"offset\": " + number(offset)));
        return writer.whole();
    }

    private String whole() {
        list("publications", values(Direction.SENDS));
        list("subscriptions", values(Direction.READS));
        list("endpoints", endpoints());
        return "{\n  " + String.join(",\n  ", members) + "\n}\n";
    }

    private List<String> values(Direction direction) {
        List<String> values = new ArrayList<>();
        for (DeclaredInterface row : table.rows()) {
            if (row.kind() == Kind.VALUE && row.direction() == direction) {
                String global = direction == Direction.SENDS ? ", \"global\": true" : target(row.pattern());
                values.add("{\"key\": " + quoted(row.pattern()) + ", \"type\": " + quoted(row.type()) + ", \"unit\": "
                        + quoted(row.unit()) + global + '}');
            }
        }
        return values;
    }

    private String target(String key) {
        return before.stream()
                .flatMap(config -> config.subscriptions().stream())
                .filter(value -> value.key().equals(key) && !value.target().isEmpty())
                .map(value -> ", \"target\": " + quoted(value.target()))
                .findFirst()
                .orElse("");
    }

    private List<String> endpoints() {
        List<String> endpoints = new ArrayList<>();
        for (DeclaredInterface row : table.rows()) {
            if (row.kind() == Kind.MESSAGE) {
                String sources =
                        row.direction() == Direction.READS ? ", \"source_targets\": [" + quoted(source(row)) + ']' : "";
                endpoints.add("{\"name\": " + quoted(InterfaceCheck.endpoint(row)) + ", \"message\": "
                        + quoted(row.type()) + ", \"global\": true" + sources + '}');
            }
        }
        return endpoints;
    }

    private String source(DeclaredInterface row) {
        return before.stream()
                .flatMap(config -> config.endpoints().stream())
                .filter(endpoint -> endpoint.name().equals(InterfaceCheck.endpoint(row)))
                .flatMap(endpoint -> endpoint.sourceTargets().stream())
                .findFirst()
                .orElse(row.pattern());
    }

    private void list(String key, List<String> items) {
        if (!items.isEmpty()) {
            members.add(quoted(key) + ": [\n    " + String.join(",\n    ", items) + "\n  ]");
        }
    }

    private void text(String key, String value) {
        members.add(quoted(key) + ": " + quoted(value));
    }

    private void textUnlessEmpty(String key, String value) {
        if (!value.isEmpty()) {
            text(key, value);
        }
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
