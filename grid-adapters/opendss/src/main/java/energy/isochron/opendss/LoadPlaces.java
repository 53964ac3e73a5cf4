package energy.isochron.opendss;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** At which nodes of a built circuit something injects that is of the circuit itself, not of a federate. */
final class LoadPlaces {
    /** What injects nothing that follows voltages, besides loads; controls are off. */
    private static final Set<String> PLAIN = Set.of(
            "line",
            "transformer",
            "autotrans",
            "capacitor",
            "reactor",
            "fault",
            "load",
            "vsource",
            "isource",
            "monitor",
            "energymeter",
            "sensor",
            "regcontrol",
            "capcontrol",
            "swtcontrol",
            "relay",
            "recloser",
            "fuse");

    private LoadPlaces() {}

    /**
     * The places among the library's voltages of all conductors of the circuit's own loads, in order; the ground is none. Empty if the
     * circuit has other elements that follow voltages, such as generators or storage, some of which remember the round before.
     *
     * @param loadAt indices of the loads that are a federate's
     */
    static Optional<int[]> own(DssContext dss, SolutionLoop loop, int[] loadAt) {
        if (!dss.names(Dss.ALL_NAMES).stream().allMatch(LoadPlaces::plain)) {
            return Optional.empty();
        }
        Set<Integer> injected = new TreeSet<>(IntStream.of(loadAt).boxed().toList());
        Map<String, Integer> places = new HashMap<>();
        dss.names(Dss.NODE_NAMES).forEach(name -> places.put(name.toLowerCase(Locale.ROOT), places.size() + 1));
        Set<Integer> own = new TreeSet<>();
        for (int load = 1; load <= dss.integer(Dss.LOAD_COUNT); load++) {
            if (!injected.contains(load)) {
                loop.activateLoad(load);
                add(dss, places, own);
            }
        }
        return Optional.of(own.stream().mapToInt(place -> place).toArray());
    }

    private static boolean plain(String name) {
        return PLAIN.contains(name.substring(0, Math.max(0, name.indexOf('.'))).toLowerCase(Locale.ROOT));
    }

    /** Adds the nodes of the active element. */
    private static void add(DssContext dss, Map<String, Integer> places, Set<Integer> own) {
        if (dss.flag(Dss.ELEMENT_ENABLED)) {
            List<String> buses = dss.names(Dss.ELEMENT_BUSES);
            for (int node : dss.integers(Dss.ELEMENT_NODES)) {
                if (node > 0) {
                    own.add(places.get(ScriptElement.bus(buses.getFirst()) + '.' + node));
                }
            }
        }
    }
}
