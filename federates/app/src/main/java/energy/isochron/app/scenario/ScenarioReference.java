package energy.isochron.app.scenario;

import energy.isochron.app.config.Reference;

/** The reference page of {@code scenario.yaml}. */
public final class ScenarioReference {
    private static final String INTRODUCTION = """
            # scenario.yaml: all keys

            A scenario is one YAML file. Units stand in the keys; a key that is absent takes its default, so the shortest scenario has a
            name and an agent. `isochron check PATH` tells everything that is wrong with one, with line and column. On the command line
            `--set KEY=VALUE` takes the place of a value: `--set market.mechanism=seller`, `--set agents.0.capacity_kw=20` (by position),
            `--set agents.solar_816.bus=any` (by id), `--set 'agents.*.strategy=zero_intelligence'` (all); `--seed N` that of the seed.

            A range in brackets includes its end, one in parentheses does not. Words may have `-` in place of `_`. This page is written by the code that reads the file.
            """;

    private ScenarioReference() {}

    /** The page in Markdown. */
    public static String page() {
        return INTRODUCTION + Reference.markdown(Scenario.class);
    }
}
