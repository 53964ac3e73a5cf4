package energy.isochron.app.scenario;

import energy.isochron.app.config.Location;
import energy.isochron.app.config.Problem;
import energy.isochron.app.config.Problems;
import energy.isochron.app.config.TreeReader;
import energy.isochron.federation.RandomStreams;
import energy.isochron.market.InvalidRules;
import energy.isochron.market.RuleProblem;
import energy.isochron.prosumers.BadSeries;
import energy.isochron.prosumers.SeriesProblem;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rules about the files that profiles and tariffs come from: they are read and resampled as for a run. */
final class ProfileRules {
    private static final String TARIFFS = "operator.tariffs";

    private final ScenarioFile file;
    private final Problems problems;

    ProfileRules(ScenarioFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void check(Problems found) {
        if (problems.at("intervals") || problems.at("interval_s") || problems.at("market")) {
            return;
        }
        Scenario scenario = file.scenario();
        RandomStreams streams = new RandomStreams(scenario.seed(), 0);
        Series series = new Series(file, streams);
        for (int i = 0; i < scenario.agents().size(); i++) {
            AgentSpec agent = scenario.agents().get(i);
            profile("agents[" + i + "].generation", agent.generation(), series, streams, found);
            profile("agents[" + i + "].demand", agent.demand(), series, streams, found);
            profile("agents[" + i + "].heat.profile", agent.heat().profile(), series, streams, found);
        }
        profile("community.generation", scenario.community().generation(), series, streams, found);
        profile("community.demand", scenario.community().demand(), series, streams, found);
        tariffs(series, found);
    }

    private void profile(String key, ProfileSpec profile, Series series, RandomStreams streams, Problems found) {
        if (profile instanceof ProfileSpec.Csv csv && !problems.at(key) && exists(key, csv.file(), found)) {
            try {
                series.measured(csv, Series.DEMAND, 1, streams.stream("check", key));
            } catch (BadSeries e) {
                add(e, found);
            }
        }
    }

    private void tariffs(Series series, Problems found) {
        TariffSpec tariffs = file.scenario().operator().tariffs();
        if (problems.at(TARIFFS) || (tariffs instanceof TariffSpec.Csv csv && !exists(TARIFFS, csv.file(), found))) {
            return;
        }
        try {
            series.tariffs();
        } catch (BadSeries e) {
            add(e, found);
        } catch (InvalidRules e) {
            for (RuleProblem problem : e.problems()) {
                String finding = problem.key() + ' ' + problem.message();
                found.add(new Problem(file.places().of(TARIFFS), TARIFFS, finding, ""));
            }
        }
    }

    private static void add(BadSeries bad, Problems found) {
        for (SeriesProblem problem : bad.problems()) {
            Location where = new Location(problem.file(), Math.toIntExact(problem.line()), 0);
            String key = problem.column().isEmpty() ? "" : "column '" + problem.column() + '\'';
            found.add(new Problem(where, key, '\'' + problem.value() + "' " + problem.detail(), ""));
        }
    }

    /** Whether the file is there; if not, the problem stands at the key that names it. */
    private boolean exists(String group, String name, Problems found) {
        String key = group + ".file";
        Path path = file.resolve(name);
        if (Files.isRegularFile(path)) {
            return true;
        }
        Problem missing = TreeReader.missing(path);
        String finding = "names " + path + ", which " + missing.finding();
        found.add(new Problem(file.places().of(key), key, finding, "", missing.maybe()));
        return false;
    }
}
