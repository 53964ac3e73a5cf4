package energy.isochron.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small study in a folder of its own: three traders on a line, with and without batteries, priced in two ways. */
public final class SampleStudy {
    static final String STUDY = """
            name: sample
            title: Batteries and prices
            question: What do batteries do?
            source: a test
            seeds: 3
            first_seed: 5
            factors:
              - id: battery
                title: Battery
                levels:
                  - {id: none, title: No battery}
                  - {id: large, title: Large, settings: ["agents.*.battery.capacity_kwh=40"]}
              - id: price
                levels:
                  - {id: average}
                  - {id: nash, settings: [market.mechanism=nash_bargaining]}
            baseline: none+average
            measures: [rewards.average_reward, market.p2p_ratio]
            published:
              - {measure: market.p2p_ratio, variant: none+average, value: 0.4, source: "a paper, Table 1"}
            claims:
              - {id: local, text: Storage raises local trade, source: a paper, measure: market.p2p_ratio, variant: large+average, expect: higher}
            """;

    private static final String SCENARIO = """
            name: sample
            intervals: 6
            network: {kind: line, buses: 3, capacity_kw: 500}
            market: {min_price_usd_per_mwh: 35, max_price_usd_per_mwh: 280, min_quantity_kwh: 0.1, max_quantity_kwh: 200}
            agents:
              - {id: a, capacity_kw: 50, strategy: zero_intelligence}
              - {id: b, capacity_kw: 60, strategy: zero_intelligence}
              - {id: c, capacity_kw: 70, strategy: zero_intelligence}
            rewards: {kept: true}
            """;

    private SampleStudy() {}

    /** Writes it. */
    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("study.yaml"), STUDY);
        Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
        return folder.resolve("study.yaml");
    }
}
