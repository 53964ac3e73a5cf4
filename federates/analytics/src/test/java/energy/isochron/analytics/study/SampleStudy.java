package energy.isochron.analytics.study;

import energy.isochron.analytics.study.Expectation.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.LongStream;

/** Studies put together by a test. What a measure is, is said by variant and seed; measures that are not said are 0. */
final class SampleStudy {
    static final String PRICE = "episode.clearing_price_mean_usd_per_mwh";
    static final String SIGMA = "market.clearing_price_sigma_usd_per_mwh";
    static final String SHARE = "market.p2p_ratio";
    static final String REWARD = "rewards.average_reward";
    static final String PURCHASE = "operator.net_purchase_kwh";
    static final String HASH = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    static final StudyOrigin ORIGIN = new StudyOrigin(
            "0.1.0",
            "25.0.3",
            List.of(new StudyOrigin.Input("study.yaml", HASH), new StudyOrigin.Input("scenario.yaml", HASH)),
            List.of("market.mechanism=nash"));

    private SampleStudy() {}

    static Factor factor(String id, String title, String... levels) {
        List<Level> all = new ArrayList<>();
        for (String level : levels) {
            all.add(new Level(
                    level, (level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1)).replace('_', ' ')));
        }
        return new Factor(id, title, all);
    }

    static Factor storage() {
        return factor(
                "storage",
                "Storage",
                "no_battery",
                "uniform_small",
                "uniform_large",
                "mixed",
                "strategic",
                "degradation_aware");
    }

    /** A study without claims and published figures. */
    static Study plain(String baseline, Factor... factors) {
        return new Study(
                "sample",
                "A sample",
                "What does it show?",
                "",
                baseline,
                List.of(factors),
                List.of(PRICE, SHARE),
                List.of(),
                List.of());
    }

    /** One that claims something of its second variant against the first. */
    static Claim claim(String id, String measure, String variant, String against, Expectation expectation) {
        return new Claim(id, "The claim " + id, "paper, 5.5", measure, variant, against, expectation);
    }

    /** The paper's study with figures that are nobody's. */
    static Study storageStudy() {
        return new Study(
                "case-5-batteries",
                "Batteries in the local market",
                "What does storage do to prices, balance and the share of local trade?",
                "local-market specification, 8, case 5",
                "no_battery",
                List.of(storage()),
                List.of(REWARD, PRICE, SIGMA, SHARE, PURCHASE),
                List.of(
                        new Published(REWARD, "no_battery", -61556.1, "paper, Table 2 (one run)"),
                        new Published(REWARD, "strategic", 42929.5, "paper, Table 2 (one run)"),
                        new Published(PRICE, "no_battery", 173.6, "paper, figure 4"),
                        new Published(PRICE, "strategic", 152.2, "paper, figure 4")),
                List.of(
                        claim("reward_sign", REWARD, "strategic", "no_battery", Outcome.SIGN_CHANGE),
                        claim("price_stabilisation", SIGMA, "strategic", "no_battery", Outcome.LOWER),
                        claim("p2p", SHARE, "strategic", "no_battery", Outcome.HIGHER),
                        claim("dso_role", PURCHASE, "strategic", "no_battery", Outcome.SIGN_CHANGE),
                        claim("share_range", SHARE, "strategic", "no_battery", new Expectation.Within(0.15, 0.3)),
                        claim("same_price", PRICE, "mixed", "no_battery", Outcome.NONE)));
    }

    /** Results of as many seeds, with measures as a function of the variant's place and the seed. */
    static StudyResults results(Study study, int seeds, Map<String, ToDoubleBiFunction<Integer, Long>> measures) {
        return results(study, seeds, measures, false);
    }

    static StudyResults results(
            Study study, int seeds, Map<String, ToDoubleBiFunction<Integer, Long>> measures, boolean cost) {
        List<Long> all = LongStream.rangeClosed(1, seeds).boxed().toList();
        List<VariantResults> variants = new ArrayList<>();
        for (Variant variant : study.variants()) {
            int place = variants.size();
            List<RunResults> runs =
                    all.stream().map(seed -> run(place, seed, measures)).toList();
            variants.add(new VariantResults(
                    variant,
                    runs,
                    cost ? Optional.of(cost(place % last(study).levels().size())) : Optional.empty()));
        }
        return new StudyResults(study, all, variants);
    }

    private static Factor last(Study study) {
        return study.factors().getLast();
    }

    private static Cost cost(int place) {
        int agents = 10 << (2 * place);
        double noise = 1 + 0.07 * (place % 2);
        return new Cost(
                agents,
                24,
                0.005 * agents,
                0.02 * Math.pow(agents, 1.1) * noise,
                0.03 * Math.pow(agents, 1.1),
                agents * 900_000L,
                4_000_000 + agents * 9_000L);
    }

    private static RunResults run(int place, long seed, Map<String, ToDoubleBiFunction<Integer, Long>> measures) {
        double[] values = new double[MeasureCatalogue.ids().size()];
        measures.forEach((id, function) -> values[MeasureCatalogue.place(id)] = function.applyAsDouble(place, seed));
        return new RunResults(seed, values, day(place, seed));
    }

    /** A day whose prices have two clusters, more so in the first variants. */
    static SeriesTable day(int place, long seed) {
        Random random = new Random(1000L * place + seed);
        Map<SeriesQuantity, double[]> figures = new EnumMap<>(SeriesQuantity.class);
        for (SeriesQuantity quantity : SeriesQuantity.values()) {
            double[] row = new double[24];
            for (int k = 0; k < row.length; k++) {
                double sun = Math.max(0, Math.sin((k - 6) * Math.PI / 12));
                row[k] = figure(quantity, sun, place, random);
            }
            figures.put(quantity, row);
        }
        figures.computeIfPresent(SeriesQuantity.REWARD, (quantity, row) -> {
            row[23] = Double.NaN;
            return row;
        });
        return SeriesTable.of(figures);
    }

    private static double figure(SeriesQuantity quantity, double sun, int place, Random random) {
        double noise = random.nextGaussian();
        return switch (quantity) {
            case CLEARING_PRICE -> 230 - (90 - 12 * place) * sun + 14 * noise;
            case LOCAL_PRICE -> random.nextInt(4) == 0 ? Double.NaN : 190 - 50 * sun + 9 * noise;
            case VOLUME -> Math.abs(90 + 20 * noise);
            case P2P_SHARE -> Math.min(1, Math.max(0, 0.1 + 0.04 * place + 0.2 * sun + 0.05 * noise));
            case DSO_BUY -> Math.abs(40 * sun + 5 * noise);
            case DSO_SELL -> Math.abs(60 * (1 - sun) + 5 * noise);
            case NET_EXPORT -> 80 * sun - 40 + 12 * noise;
            case CONGESTION -> Math.min(1, Math.abs(0.05 + 0.03 * sun + 0.01 * noise));
            case REWARD -> -60 + 20 * place + 30 * noise;
        };
    }

    /** Normal numbers that hang on variant, seed and measure alone. */
    static double normal(int place, long seed, int stream) {
        return new Random(31L * (1000L * place + seed) + stream).nextGaussian();
    }

    /** The paper's study with results that spread. */
    static StudyResults storageResults(int seeds) {
        return results(
                storageStudy(),
                seeds,
                Map.of(
                        REWARD, (place, seed) -> -45_000 + 16_000 * place + 30_000 * normal(place, seed, 1),
                        PRICE, (place, seed) -> 158 - 0.4 * place + 8.6 * normal(place, seed, 2),
                        SIGMA, (place, seed) -> 70.8 - 3 * place + 4 * normal(place, seed, 3),
                        SHARE, (place, seed) -> Math.abs(0.02 + 0.035 * place + 0.03 * normal(place, seed, 4)),
                        PURCHASE, (place, seed) -> 126 - 40 * place + 120 * normal(place, seed, 5)));
    }
}
