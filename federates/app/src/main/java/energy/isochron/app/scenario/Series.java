package energy.isochron.app.scenario;

import energy.isochron.federation.RandomStreams;
import energy.isochron.market.MarketBounds;
import energy.isochron.market.TariffGenerator;
import energy.isochron.market.TariffShape;
import energy.isochron.market.Tariffs;
import energy.isochron.prosumers.ProceduralProfiles;
import energy.isochron.prosumers.Profile;
import energy.isochron.prosumers.SeriesTable;
import energy.isochron.prosumers.StepSeries;
import energy.isochron.prosumers.Variation;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The profiles and tariffs of a scenario, over all its intervals. A file is read once. */
final class Series {
    static final String GENERATION = "generation";
    static final String DEMAND = "demand";
    private static final String HEAT = "heat";

    private final CommonInputs inputs;
    private final Scenario scenario;
    private final RandomStreams streams;
    private final ProceduralProfiles procedural;

    Series(ScenarioFile file, RandomStreams streams) {
        this(new CommonInputs(file), streams);
    }

    Series(CommonInputs inputs, RandomStreams streams) {
        this.inputs = inputs;
        this.scenario = inputs.file().scenario();
        this.streams = streams;
        procedural = new ProceduralProfiles(
                scenario.intervalSeconds(),
                scenario.intervals(),
                scenario.market().maxQuantityKwh());
    }

    Profile generation(AgentSpec agent) {
        Profile generation = profile(agent.generation(), GENERATION, agent);
        return agent.generation() instanceof ProfileSpec.None ? generation : raised(generation);
    }

    /** Demand with the electricity for heat. */
    Profile demand(AgentSpec agent) {
        Profile demand = profile(agent.demand(), DEMAND, agent);
        HeatSpec heat = agent.heat();
        if (heat.exists()) {
            demand = demand.plus(profile(heat.profile(), HEAT, agent), 1 / heat.cop(), scenario.intervals());
        }
        return agent.demand() instanceof ProfileSpec.None && !heat.exists() ? demand : raised(demand);
    }

    private Profile raised(Profile profile) {
        MarketSpec market = scenario.market();
        return market.raiseProfiles() ? profile.atLeast(market.minQuantityKwh()) : profile;
    }

    /** As it is drawn or measured, then changed; what is not given in kW is cut to the market's highest quantity before and after. */
    private Profile profile(ProfileSpec spec, String component, AgentSpec agent) {
        Profile unchanged = unchanged(spec, component, agent);
        RandomGenerator noise = streams.stream(component + "_noise", agent.id());
        Profile changed = spec.change().of(unchanged, scenario.intervalSeconds(), scenario.intervals(), noise);
        return changed == unchanged || spec instanceof ProfileSpec.Constant
                ? changed
                : changed.atMost(scenario.market().maxQuantityKwh());
    }

    private Profile unchanged(ProfileSpec spec, String component, AgentSpec agent) {
        RandomGenerator random = streams.stream(component, agent.id());
        return switch (spec) {
            case ProfileSpec.None none -> Profile.of(0);
            case ProfileSpec.Constant constant -> Profile.constant(constant.powerKw(), scenario.intervalSeconds());
            case ProfileSpec.Procedural drawn -> {
                double capacityKw = agent.capacityKw() * drawn.scale();
                yield component.equals(GENERATION)
                        ? procedural.generation(capacityKw, random)
                        : procedural.demand(capacityKw, random);
            }
            case ProfileSpec.Csv csv -> measured(csv, component, agent.capacityKw(), random);
        };
    }

    /**
     * A profile of a file.
     *
     * @throws energy.isochron.prosumers.BadSeries if it cannot be used
     */
    Profile measured(ProfileSpec.Csv csv, String component, double capacityKw, RandomGenerator random) {
        SeriesTable table = inputs.table(csv.file(), csv.stepS());
        StepSeries column = csv.column().isEmpty() ? table.anyColumn(random) : table.column(csv.column());
        double[] perUnit = resampled(column);
        if (csv.varied()) {
            Variation variation = component.equals(GENERATION) ? Variation.GENERATION : Variation.DEMAND;
            perUnit = variation.vary(perUnit, random);
        }
        double maxKwh = scenario.market().maxQuantityKwh();
        return Profile.scaled(perUnit, capacityKw * csv.scale(), scenario.intervalSeconds(), maxKwh);
    }

    /**
     * The tariffs of all intervals.
     *
     * @throws energy.isochron.prosumers.BadSeries if their file cannot be used
     * @throws energy.isochron.market.InvalidRules if the feed-in tariff is above the utility price
     */
    Tariffs tariffs() {
        return switch (scenario.operator().tariffs()) {
            case TariffSpec.Procedural drawn ->
                new TariffGenerator(scenario.market().bounds(), scenario.intervalsADay())
                        .generate(scenario.intervals(), streams.stream("tariffs", ""));
            case TariffSpec.Constant constant ->
                new Tariffs(level(constant.feedInTariffUsdPerMwh()), level(constant.utilityPriceUsdPerMwh()));
            case TariffSpec.Csv csv -> {
                SeriesTable table = inputs.table(csv.file(), csv.stepS());
                double[] feedIn = wholeRun(resampled(table.column(csv.feedInColumn())));
                double[] utility = wholeRun(resampled(table.column(csv.utilityColumn())));
                MarketBounds bounds = scenario.market().bounds();
                yield switch (csv.use()) {
                    case AS_GIVEN -> new Tariffs(feedIn, utility);
                    case APART -> Tariffs.withGap(feedIn, utility, bounds);
                    case SHAPE -> new TariffShape(bounds).fit(feedIn, utility, streams.stream("tariffs", ""));
                };
            }
        };
    }

    private double[] level(double value) {
        double[] values = new double[scenario.intervals()];
        Arrays.fill(values, value);
        return values;
    }

    private double[] resampled(StepSeries series) {
        return series.resample(
                StepSeries.Meaning.LEVEL,
                scenario.intervalSeconds(),
                scenario.intervals(),
                StepSeries.AtEnd.REPEAT_DAYS);
    }

    private double[] wholeRun(double[] days) {
        double[] values = new double[scenario.intervals()];
        for (int i = 0; i < values.length; i++) {
            values[i] = days[i % days.length];
        }
        return values;
    }
}
