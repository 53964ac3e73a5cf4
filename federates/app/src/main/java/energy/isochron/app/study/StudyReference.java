package energy.isochron.app.study;

import energy.isochron.app.config.Reference;

/** The reference page of {@code study.yaml}. */
public final class StudyReference {
    private static final String INTRODUCTION = """
            # study.yaml: all keys

            A study plays variants of a scenario with many seeds and compares them. Its folder holds `study.yaml` and the scenarios that it
            names. The variants are all combinations of the levels of its factors; a level changes the scenario by settings as of
            `isochron run --set`, or has a scenario of its own. `isochron check PATH` tells everything that is wrong with a study and with
            the scenario of each variant; `isochron study PATH` plays it. The shortest study:

            ```yaml
            name: mechanisms
            title: Two prices
            factors:
              - id: mechanism
                levels:
                  - {id: average, settings: [market.mechanism=average]}
                  - {id: nash, settings: [market.mechanism=nash_bargaining]}
            measures: [market.p2p_ratio, market.turnover_usd]
            ```

            A range in brackets includes its end, one in parentheses does not. This page is written by the code that reads the file.
            """;

    private StudyReference() {}

    /** The page in Markdown. */
    public static String page() {
        return INTRODUCTION + Reference.markdown(StudySpec.class);
    }
}
