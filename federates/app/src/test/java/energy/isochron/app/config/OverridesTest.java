package energy.isochron.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverridesTest {
    private static final String FILE = """
            market: {mechanism: average}
            grid: graph
            agents:
              - {id: home, bus: 1}
              - {id: home.2, bus: 2, battery: {soc: 1}}
            """;

    private final Problems problems = new Problems();

    private Places set(String... settings) {
        Node root = TreeReader.yaml(FILE, "f", problems).orElseThrow();
        return new Places(Overrides.apply(root, List.of(settings), problems));
    }

    private static String value(Places places, String path) {
        Location where = places.of(path);
        assertTrue(where.file().startsWith("--set "), () -> path + " is at " + where);
        return where.file().substring(where.file().indexOf('=') + 1);
    }

    @Test
    void valueOfAKeyIsReplaced() {
        assertEquals("seller", value(set("market.mechanism=seller"), "market.mechanism"));
    }

    @Test
    void absentKeysAndGroupsAreAdded() {
        Places places = set("market.loss_factor=0.1", "results.tables=false");
        assertEquals("0.1", value(places, "market.loss_factor"));
        assertEquals("false", value(places, "results.tables"));
    }

    @Test
    void itemsAreNamedByPositionIdOrAll() {
        assertEquals("9", value(set("agents.1.bus=9"), "agents[1].bus"));
        assertEquals("9", value(set("agents.home.2.bus=9"), "agents[1].bus"));
        assertEquals("9", value(set("agents.home.bus=9"), "agents[0].bus"));
        Places all = set("agents.*.bus=9");
        assertEquals("9", value(all, "agents[0].bus"));
        assertEquals("9", value(all, "agents[1].bus"));
        assertTrue(problems.isEmpty(), problems::toString);
    }

    @Test
    void laterSettingWins() {
        assertEquals("3", value(set("agents.0.bus=2", "agents.0.bus=3"), "agents[0].bus"));
    }

    @Test
    void groupMayBeGivenWhole() {
        Places places = set("agents.0.battery={soc: 0.5}");
        assertTrue(places.has("agents[0].battery.soc"));
    }

    @Test
    void wordThatStandsForAGroupBecomesItsKind() {
        Places places = set("grid.voltage=1");
        assertTrue(places.has("grid.kind") && places.has("grid.voltage"));
    }

    @Test
    void unknownItemIsToldWithItsNeighbour() {
        set("agents.hom.bus=9");
        assertEquals(
                "--set agents.hom.bus=9: agents has no item 'hom', allowed is 0 to 1, an id or *. Maybe 'home'?\n1 problem",
                problems.toString());
    }

    @Test
    void settingWithoutValueIsTold() {
        set("market", "=3");
        assertEquals(2, problems.sorted().size());
        assertTrue(problems.toString().contains("--set market: is not a setting, allowed is key=value"));
    }

    @Test
    void brokenValueIsTold() {
        set("market.mechanism=[1");
        assertTrue(problems.toString().contains("is not YAML"), problems::toString);
    }
}
