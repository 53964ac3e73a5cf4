package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;

/** What is kept of a run. */
public record ResultsSpec(
        @Key(value = "Whether tables of all intervals are kept", byDefault = "true")
        boolean tables,

        @Key(value = "Whether a report is written; it needs the tables", byDefault = "true")
        boolean report) {}
