package energy.isochron.app.scenario;

import energy.isochron.app.config.Places;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.market.InvalidRules;
import energy.isochron.market.RuleProblem;
import java.util.OptionalDouble;
import java.util.Set;

/** Rules that take more than one key to break. A rule is silent where one of its keys is wrong by itself. */
final class ScenarioRules {
    private static final int SECONDS_A_DAY = 86_400;

    private final ScenarioFile file;
    private final Scenario scenario;
    private final Places places;
    private final Problems problems;

    /**
     * @param file the scenario
     * @param problems what is wrong with single keys; gets what is wrong with several
     */
    ScenarioRules(ScenarioFile file, Problems problems) {
        this.file = file;
        this.scenario = file.scenario();
        this.places = file.places();
        this.problems = problems;
    }

    void check() {
        Problems found = new Problems();
        checkTime(found);
        Set<String> buses = problems.at("network") ? Set.of() : new NetworkRules(file, found).check();
        if (!problems.at("grid.engine")) {
            boolean sound = !buses.isEmpty() && !problems.at("grid") && !found.at("network");
            new GridRules(file, found).check(sound);
        }
        checkMarket(found);
        checkResults(found);
        new AgentRules(scenario, places, problems).check(buses, found);
        problems.addAll(found);
        new ProfileRules(file, problems).check(problems);
    }

    private void checkTime(Problems found) {
        if (!problems.at("interval_s") && SECONDS_A_DAY % scenario.intervalSeconds() != 0) {
            String maybe = Integer.toString(SECONDS_A_DAY / Math.max(1, SECONDS_A_DAY / scenario.intervalSeconds()));
            add(found, "interval_s", "is " + scenario.intervalSeconds(), "a divisor of " + SECONDS_A_DAY + " s", maybe);
        }
    }

    private void checkMarket(Problems found) {
        if (problems.at("market") || problems.at("operator.fees")) {
            return;
        }
        try {
            checkThreshold(found);
            scenario.market().rules(scenario.operator().fees());
            checkFeedback(found);
        } catch (InvalidRules e) {
            for (RuleProblem problem : e.problems()) {
                String key = ruleKey(problem.key());
                found.add(new Problem(places.of(key), key, problem.message(), ""));
            }
        }
    }

    /** What curtailment needs: one way from each bus to the slack bus, which it follows. */
    private void checkFeedback(Problems found) {
        String key = "market.feedback";
        boolean curtails = scenario.market().feedback().checks() > 0;
        if (curtails
                && !problems.at("network")
                && !found.at("network")
                && !new CommonInputs(file).network(scenario.seed()).radial()) {
            String finding = "is curtail, but the network has loops";
            add(found, key, finding, "none or last_interval with loops", "network: {kind: ieee34}");
        }
    }

    private void checkThreshold(Problems found) {
        String key = "operator.fees.congestion_threshold";
        OptionalDouble threshold = scenario.market().intervention().threshold();
        if (threshold.isPresent() && places.has(key)) {
            String finding = "is given, but market.intervention sets it to " + threshold.getAsDouble();
            add(found, key, finding, "only with intervention: none", "intervention: {kind: custom}");
        }
    }

    /** The market names a rule by its key alone; here it stands in one of the groups. */
    private String ruleKey(String key) {
        String first = key.split(" ", 2)[0];
        for (String group : new String[] {"market.", "market.reputation.", "market.ledger.", "operator.fees."}) {
            if (places.has(group + first)) {
                return group + first;
            }
        }
        return "market." + first;
    }

    private void checkResults(Problems found) {
        if (!problems.at("results")
                && scenario.results().report()
                && !scenario.results().tables()) {
            add(found, "results.tables", "is false", "true, since a report is wanted", "report: false");
        }
    }

    private void add(Problems found, String key, String finding, String allowed, String maybe) {
        found.add(new Problem(places.of(key), key, finding, allowed, maybe));
    }
}
