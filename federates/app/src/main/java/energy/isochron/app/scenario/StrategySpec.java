package energy.isochron.app.scenario;

import energy.isochron.app.config.Key;
import energy.isochron.app.config.Kind;
import java.util.OptionalDouble;

/** How an agent makes its orders. */
public sealed interface StrategySpec {
    /** Truthful. */
    @Kind(
            value = "truthful",
            meaning =
                    "Offers what it really has or needs at prices between the two tariffs, and part of what its battery has to spare")
    record Truthful(
            @Key(
                    value =
                            "Concession to a partner by half the gap between the tariffs: 0 is their middle, 1 the own tariff",
                    byDefault = "0.5",
                    range = "[0, 1]")
            double margin,

            @Key(
                    value = "Share of the battery's free room or energy that is offered besides",
                    byDefault = "0.1",
                    range = "[0, 1]")
            double flexibleShare)
            implements StrategySpec {}

    /** Random. */
    @Kind(
            value = "zero_intelligence",
            meaning = "Draws price, quantity, side and partner evenly from all that is allowed")
    record ZeroIntelligence(
            @Key(
                    value = "Largest quantity that is drawn; what the agent's capacity gives in an interval if absent",
                    byDefault = "",
                    unit = "kWh",
                    range = "[0, 1000000000]")
            OptionalDouble maxQuantityKwh)
            implements StrategySpec {}

    /** A policy. */
    @Kind(
            value = "policy",
            meaning =
                    "Asks a policy that is installed beside this program; all agents that name it are decided for at once")
    record Policy(
            @Key(value = "Name of the policy", pattern = Scenario.IDS)
            String name,

            @Key(
                    value =
                            "Largest quantity of an order; if absent what the agent's capacity gives in an interval, the market's largest for a capacity of 0",
                    byDefault = "",
                    unit = "kWh",
                    range = "[0, 1000000000]")
            OptionalDouble maxQuantityKwh)
            implements StrategySpec {}
}
