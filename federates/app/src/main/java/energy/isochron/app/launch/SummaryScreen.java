package energy.isochron.app.launch;

import energy.isochron.analytics.RunSummary;
import energy.isochron.app.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;

/** A run's figures on one screen. */
final class SummaryScreen {
    private static final int LABEL = 11;

    private SummaryScreen() {}

    static String title(Scenario scenario, Host host) {
        return String.format(
                Locale.ROOT,
                "%s: %d agents, %d intervals of %d min, seed %d, over %s",
                scenario.name(),
                scenario.agentCount(),
                scenario.intervals(),
                scenario.intervalSeconds() / 60,
                scenario.seed(),
                host.title());
    }

    static String of(RunSummary summary) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        if (!summary.complete()) {
            line(lines, "INCOMPLETE", String.format(Locale.ROOT, "%d intervals kept", summary.intervals()));
        }
        market(summary, lines);
        storage(summary.storage(), lines);
        grid(summary, lines);
        phases(summary.phases(), lines);
        feedback(summary.feedback(), lines);
        money(summary, lines);
        rewards(summary.rewards(), lines);
        return lines.toString();
    }

    private static void market(RunSummary summary, StringJoiner lines) {
        RunSummary.Volumes volumes = summary.volumes();
        RunSummary.Prices prices = summary.prices();
        RunSummary.Energy energy = summary.energy();
        line(
                lines,
                "orders",
                String.format(
                        Locale.ROOT,
                        "%d, %d rejected; %d trades",
                        summary.counts().orders(),
                        summary.counts().rejections(),
                        summary.counts().trades()));
        line(
                lines,
                "volume",
                String.format(
                        Locale.ROOT,
                        "%.1f kWh: %.1f between agents (P2P share %.1f %%), operator bought %.1f and sold %.1f",
                        volumes.totalKwh(),
                        volumes.p2pKwh(),
                        100 * volumes.p2pShare(),
                        volumes.dsoBuyKwh(),
                        volumes.dsoSellKwh()));
        line(
                lines,
                "price",
                String.format(
                        Locale.ROOT,
                        "mean %.2f $/MWh (%.2f to %.2f), between agents %.2f, feed-in %.2f, utility %.2f",
                        prices.meanClearingUsdPerMwh(),
                        prices.lowestClearingUsdPerMwh(),
                        prices.highestClearingUsdPerMwh(),
                        prices.meanLocalUsdPerMwh(),
                        prices.meanFeedInUsdPerMwh(),
                        prices.meanUtilityUsdPerMwh()));
        line(
                lines,
                "energy",
                String.format(
                        Locale.ROOT,
                        "generation %.1f kWh, demand %.1f, batteries +%.1f −%.1f, spilled %.1f, unserved %.1f",
                        energy.generationKwh(),
                        energy.demandKwh(),
                        energy.chargedKwh(),
                        energy.dischargedKwh(),
                        energy.spilledKwh(),
                        energy.unservedKwh()));
        line(
                lines,
                "losses",
                String.format(
                        Locale.ROOT,
                        "%.2f kWh in trades, %.2f kWh in the grid",
                        energy.tradeLossesKwh(),
                        energy.networkLossesKwh()));
    }

    private static void storage(RunSummary.Storage storage, StringJoiner lines) {
        if (storage.batteries() == 0) {
            return;
        }
        String ageing = storage.lostCapacityKwh() > 0
                ? String.format(Locale.ROOT, ", %.3f kWh of capacity aged away", storage.lostCapacityKwh())
                : "";
        line(
                lines,
                "storage",
                String.format(
                        Locale.ROOT,
                        "batteries %d of %.1f kWh, %.2f full cycles, %.1f kWh lost in them%s",
                        storage.batteries(),
                        storage.capacityKwh(),
                        storage.cycles(),
                        storage.lostKwh(),
                        ageing));
        RunSummary.Trips trips = storage.trips();
        if (trips.departures() > 0) {
            line(
                    lines,
                    "trips",
                    String.format(
                            Locale.ROOT,
                            "%d of %.1f kWh, %d began below the required charge (%.2f kWh missing), %.1f kWh charged"
                                    + " elsewhere",
                            trips.departures(),
                            trips.tripKwh(),
                            trips.shortDepartures(),
                            trips.shortfallKwh(),
                            trips.chargedElsewhereKwh()));
        }
    }

    private static void grid(RunSummary summary, StringJoiner lines) {
        RunSummary.Grid grid = summary.grid();
        line(
                lines,
                "voltage",
                "lowest " + extreme(grid.lowestVoltage(), 4, " pu", "bus") + ", highest "
                        + extreme(grid.highestVoltage(), 4, " pu", "bus"));
        line(
                lines,
                "loading",
                "highest " + extreme(grid.highestLoading(), 3, "", "branch")
                        + String.format(Locale.ROOT, ", mean congestion %.4f", grid.meanCongestion())
                        + (grid.notConverged() == 0
                                ? ""
                                : String.format(Locale.ROOT, ", %d intervals not converged", grid.notConverged())));
    }

    private static void phases(RunSummary.Phases phases, StringJoiner lines) {
        if (phases.lowestVoltage().known()) {
            line(
                    lines,
                    "phases",
                    "lowest " + extreme(phases.lowestVoltage()) + ", highest " + extreme(phases.highestVoltage())
                            + ", unbalance up to "
                            + extreme(phases.highestUnbalancePercent(), 2, " %", "bus"));
        }
    }

    private static String extreme(RunSummary.PhaseExtreme extreme) {
        return String.format(
                Locale.ROOT,
                "%.4f pu at bus %s phase %s in interval %d",
                extreme.value(),
                extreme.bus(),
                extreme.phase(),
                extreme.interval());
    }

    private static void feedback(RunSummary.Feedback feedback, StringJoiner lines) {
        long heldBack = feedback.heldBackForCongestion()
                + feedback.heldBackForOverVoltage()
                + feedback.heldBackForUnderVoltage();
        if (heldBack > 0) {
            line(
                    lines,
                    "held back",
                    String.format(
                            Locale.ROOT,
                            "%d pairs: %d for congestion, %d for high and %d for low voltage in the interval before",
                            heldBack,
                            feedback.heldBackForCongestion(),
                            feedback.heldBackForOverVoltage(),
                            feedback.heldBackForUnderVoltage()));
        }
        if (feedback.checks() > 0) {
            line(
                    lines,
                    "curtailed",
                    String.format(
                            Locale.ROOT,
                            "%.1f kWh of trades (%.1f not fed in, %.1f not served) in %d rounds; intervals with violations:"
                                    + " %d before, %d after",
                            feedback.curtailedKwh(),
                            feedback.notFedInKwh(),
                            feedback.notServedKwh(),
                            feedback.rounds(),
                            feedback.violatedBefore(),
                            feedback.violatedAfter()));
        }
    }

    private static String extreme(RunSummary.Extreme extreme, int digits, String unit, String what) {
        return extreme.known()
                ? String.format(Locale.ROOT, "%." + digits + "f%s", extreme.value(), unit)
                        + String.format(
                                Locale.ROOT, " at %s %s in interval %d", what, extreme.place(), extreme.interval())
                : "unknown";
    }

    private static void money(RunSummary summary, StringJoiner lines) {
        RunSummary.Money money = summary.money();
        RunSummary.AuditResiduals audit = summary.audit();
        line(
                lines,
                "money",
                String.format(
                        Locale.ROOT,
                        "agents %+.4f $, operator %+.4f $ on energy and %+.4f $ in fees",
                        money.agentsUsd(),
                        money.operatorMarginUsd(),
                        money.operatorFeesUsd()));
        line(
                lines,
                "audit",
                String.format(
                        Locale.ROOT,
                        "closes: money to %.1e $, energy to %.1e kWh, in every interval",
                        Math.abs(audit.money().residual()),
                        Math.abs(audit.energy().residual())));
    }

    private static void rewards(RunSummary.Rewards rewards, StringJoiner lines) {
        if (rewards.intervals() > 0) {
            line(
                    lines,
                    "reward",
                    String.format(
                            Locale.ROOT,
                            "average %.3f, final %.3f, of all agents together",
                            rewards.averageReward(),
                            rewards.finalReward()));
        }
    }

    static String time(Duration playing, long intervals) {
        double millis = playing.toNanos() / 1e6;
        return label("time")
                + String.format(
                        Locale.ROOT, "%.3f s, %.2f ms an interval", millis / 1000, millis / Math.max(1, intervals));
    }

    static String results(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path shown = folder.startsWith(here) ? here.relativize(folder) : folder;
        return label("results") + shown + "  (open " + shown.resolve("report.html") + ")";
    }

    private static void line(StringJoiner lines, String label, String text) {
        lines.add(label(label) + text);
    }

    private static String label(String label) {
        return String.format(Locale.ROOT, "  %-" + LABEL + "s", label);
    }
}
