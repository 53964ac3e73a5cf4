package energy.isochron.app.check;

import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the files of all federates with each other: whatever is read must be sent, in the same unit. */
final class CrossCheck {
    private final Map<String, ConfiguredFederate> federates;
    private final Set<String> without;
    private final Problems problems;

    /**
     * @param federates by name; files that could not be read are absent
     * @param without federates that other tools take the place of
     */
    CrossCheck(Map<String, ConfiguredFederate> federates, Set<String> without, Problems problems) {
        this.federates = federates;
        this.without = without;
        this.problems = problems;
    }

    void check() {
        for (ConfiguredFederate reader : federates.values()) {
            List<FederateConfig.Value> read = reader.config().subscriptions();
            for (int i = 0; i < read.size(); i++) {
                value(reader, "subscriptions[" + i + ']', read.get(i));
            }
            List<FederateConfig.Endpoint> endpoints = reader.config().endpoints();
            for (int i = 0; i < endpoints.size(); i++) {
                endpoint(reader, "endpoints[" + i + "].source_targets", endpoints.get(i));
            }
        }
    }

    private void value(ConfiguredFederate reader, String path, FederateConfig.Value value) {
        boolean remapped = !value.target().isEmpty();
        String key = remapped ? value.target() : value.key();
        ConfiguredFederate sender = federates.get(federateOf(key));
        if (sender == null || without.contains(federateOf(key))) {
            return;
        }
        List<String> sent = new ArrayList<>();
        for (FederateConfig.Value publication : sender.config().publications()) {
            sent.add(publication.key());
            if (new KeyPattern(publication.key()).covers(key) || new KeyPattern(key).covers(publication.key())) {
                unit(reader, path, value, sender, publication);
                return;
            }
        }
        String finding = "is '" + key + "', which " + sender.file().getFileName() + " does not publish";
        add(reader, path + (remapped ? ".target" : ".key"), finding, "", Suggestion.quoted(key, sent));
    }

    private void unit(
            ConfiguredFederate reader,
            String path,
            FederateConfig.Value value,
            ConfiguredFederate sender,
            FederateConfig.Value publication) {
        if (!publication.unit().equals(value.unit())) {
            String finding = "is '" + value.unit() + "', but " + sender.file().getFileName() + " publishes "
                    + publication.key() + " in '" + publication.unit() + '\'';
            add(reader, path + ".unit", finding, "the same unit", "");
        }
    }

    private void endpoint(ConfiguredFederate reader, String path, FederateConfig.Endpoint endpoint) {
        for (String source : endpoint.sourceTargets()) {
            ConfiguredFederate sender = federates.get(federateOf(source));
            if (sender == null || without.contains(federateOf(source))) {
                continue;
            }
            List<FederateConfig.Endpoint> sending = sender.config().endpoints().stream()
                    .filter(candidate -> candidate.sourceTargets().isEmpty())
                    .toList();
            List<String> names =
                    sending.stream().map(FederateConfig.Endpoint::name).toList();
            if (!names.contains(source)) {
                String finding =
                        "names '" + source + "', which " + sender.file().getFileName() + " does not have";
                add(reader, path, finding, "", Suggestion.quoted(source, names));
            } else if (!sending.get(names.indexOf(source)).message().equals(endpoint.message())) {
                String finding = "takes '" + endpoint.message() + "' from '" + source + "', which sends '"
                        + sending.get(names.indexOf(source)).message() + '\'';
                add(reader, path, finding, "the same record and version", "");
            }
        }
    }

    private static String federateOf(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? "" : key.substring(0, slash);
    }

    private void add(ConfiguredFederate federate, String key, String finding, String allowed, String maybe) {
        problems.add(new Problem(federate.places().of(key), key, finding, allowed, maybe));
    }
}
