package energy.isochron.opendss;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.grid.engine.GridNode;
import energy.isochron.grid.engine.Load;
import energy.isochron.grid.engine.Load.Model;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads as they follow the voltage by their model, whatever it is; generators of given power as loads below 0; and inverters with what
 * they give in the script's own solution. Where OpenDSS itself takes something else in that solution, it is noted or a problem.
 */
final class ScriptLoads {
    /** Share by which powers may differ before that is told. */
    private static final double DIFFERENCE = 1e-4;

    private static final double LEAST_KVA = 1e-3;

    private final DssContext dss;
    private final ScriptBuses buses;
    private final ScriptFindings findings;
    private final double loadFactor;
    private final double generatorFactor;
    private final List<Load> loads = new ArrayList<>();

    ScriptLoads(DssContext dss, ScriptBuses buses, ScriptFindings findings) {
        this.dss = dss;
        this.buses = buses;
        this.findings = findings;
        loadFactor = dss.number(Dss.LOAD_FACTOR);
        generatorFactor = dss.number(Dss.GENERATOR_FACTOR);
    }

    List<Load> loads() {
        return loads;
    }

    void load(ScriptObject load) {
        double factor = load.word("Status").equals("variable") ? loadFactor : 1;
        double p = load.number("kW") * factor;
        double q = load.number("kvar") * factor;
        Shares shares = new Shares();
        int model = (int) load.number("Model");
        switch (model) {
            case 1 -> shares.add(Model.POWER, p, q);
            case 2 -> shares.add(Model.IMPEDANCE, p, q);
            case 3 -> shares.add(Model.POWER, p, 0).add(Model.IMPEDANCE, 0, q);
            case 4 -> exponents(load, shares, p, q);
            case 5 -> shares.add(Model.CURRENT, p, q);
            case 6 -> shares.add(Model.POWER, p, load.number("kvar"));
            case 7 -> shares.add(Model.POWER, p, 0).add(Model.IMPEDANCE, 0, load.number("kvar"));
            case 8 -> zip(load, shares, p, q);
            default ->
                findings.refuse(load, "is of model " + model + ", allowed are 1 to 8. Maybe it is a model of its own?");
        }
        place(load, shares);
    }

    /** Exponents of 0, 1 and 2 are constant power, current and impedance. */
    private void exponents(ScriptObject load, Shares shares, double p, double q) {
        double watts = load.number("CVRWatts");
        double vars = load.number("CVRVars");
        Model[] models = {Model.POWER, Model.CURRENT, Model.IMPEDANCE};
        for (double exponent : List.of(watts, vars)) {
            if (exponent != 0 && exponent != 1 && exponent != 2) {
                findings.refuse(
                        load,
                        "is of model 4 with exponents " + watts + " and " + vars
                                + ", allowed are 0, 1 and 2. Maybe take model 8, with shares?");
                return;
            }
        }
        shares.add(models[(int) watts], p, 0).add(models[(int) vars], 0, q);
    }

    private static void zip(ScriptObject load, Shares shares, double p, double q) {
        shares.add(Model.IMPEDANCE, p * load.number("ZIPV", 0), q * load.number("ZIPV", 3))
                .add(Model.CURRENT, p * load.number("ZIPV", 1), q * load.number("ZIPV", 4))
                .add(Model.POWER, p * load.number("ZIPV", 2), q * load.number("ZIPV", 5));
    }

    void generator(ScriptObject generator) {
        double factor = generator.word("Status").equals("fixed") ? 1 : generatorFactor;
        double p = -generator.number("kW") * factor;
        double q = -generator.number("kvar") * factor;
        Shares shares = new Shares();
        int model = (int) generator.number("Model");
        switch (model) {
            case 1, 4 -> shares.add(Model.POWER, p, q);
            case 2 -> shares.add(Model.IMPEDANCE, p, q);
            case 5 -> shares.add(Model.POWER, p, 0).add(Model.IMPEDANCE, 0, q);
            case 3 -> {
                findings.refuse(
                        generator,
                        "holds the voltage of its bus (model 3), which engines here have at sources only. Maybe set model=1?");
                return;
            }
            default -> {
                findings.refuse(generator, "is of model " + model + ", allowed are 1, 2, 4 and 5. Maybe set model=1?");
                return;
            }
        }
        place(generator, shares);
    }

    /** A photovoltaic system or storage. */
    void inverter(ScriptObject inverter) {
        if (inverter.word("ControlMode").equals("gfm") || inverter.number("Model") == 3) {
            findings.refuse(
                    inverter,
                    "forms the grid or is of a model of its own, allowed is a given power. Maybe set model=1?");
            return;
        }
        dss.activate(Dss.ACTIVE_ELEMENT, inverter.name());
        MemorySegment powers = dss.numbers(Dss.ELEMENT_TOTAL_POWERS);
        Shares shares = new Shares();
        shares.add(Model.POWER, powers.getAtIndex(JAVA_DOUBLE, 0), powers.getAtIndex(JAVA_DOUBLE, 1));
        place(inverter, shares);
        findings.note("what %s give is what they give in the script's own solution", inverter.name());
    }

    private void place(ScriptObject object, Shares shares) {
        GridNode node = buses.node(object.buses().getFirst());
        List<ScriptConnection> connections = ScriptConnection.of(object, node.baseKv());
        if (connections.isEmpty()) {
            findings.refuse(
                    object,
                    "is at the conductors " + object.nodes()
                            + ", allowed are phases 1 to 3, against the ground or each other. Maybe ground its neutral by '.0'?");
            return;
        }
        List<Load> parts = new ArrayList<>();
        for (ScriptConnection connection : connections) {
            shares.parts.forEach(part -> parts.add(connection.load(node.id(), part)));
        }
        if (shares.kva() > 0) {
            compare(object, connections, shares);
        }
        loads.addAll(parts);
    }

    /** Compares what the parts take at the voltages of the solution with what OpenDSS says. */
    private void compare(ScriptObject object, List<ScriptConnection> connections, Shares shares) {
        dss.activate(Dss.ACTIVE_ELEMENT, object.name());
        MemorySegment powers = dss.numbers(Dss.ELEMENT_TOTAL_POWERS);
        double p = powers.getAtIndex(JAVA_DOUBLE, 0);
        double q = powers.getAtIndex(JAVA_DOUBLE, 1);
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double expectedP = 0;
        double expectedQ = 0;
        for (ScriptConnection connection : connections) {
            for (double pu : connection.voltages(buses, object.buses().getFirst())) {
                least = Math.min(least, pu);
                most = Math.max(most, pu);
                double share = connection.share() / connection.legs();
                expectedP += share * shares.p(pu);
                expectedQ += share * shares.q(pu);
            }
        }
        boolean dead = most < 1e-3;
        if (dead || Math.hypot(p - expectedP, q - expectedQ) <= DIFFERENCE * shares.kva() + LEAST_KVA) {
            return;
        }
        if (least < object.number("VMinpu") || most > object.number("VMaxpu")) {
            findings.note(
                    "outside their vminpu and vmaxpu, where OpenDSS makes impedances of them, loads keep their model;"
                            + " in the script's own solution outside are: %s",
                    object.name());
        } else {
            findings.refuse(
                    object,
                    "takes " + p + " kW and " + q + " kvar in OpenDSS' own solution, and by its properties " + expectedP
                            + " and " + expectedQ + ". Maybe growth, dispatch or open conductors move it?");
        }
    }

    /** Powers that follow the voltage in different ways. */
    private static final class Shares {
        final List<ScriptConnection.Part> parts = new ArrayList<>();

        Shares add(Model model, double pKw, double qKvar) {
            if (pKw != 0 || qKvar != 0) {
                parts.add(new ScriptConnection.Part(model, pKw, qKvar));
            }
            return this;
        }

        double kva() {
            return parts.stream()
                    .mapToDouble(part -> Math.hypot(part.pKw(), part.qKvar()))
                    .sum();
        }

        double p(double pu) {
            return parts.stream()
                    .mapToDouble(part -> part.pKw() * part.factor(pu))
                    .sum();
        }

        double q(double pu) {
            return parts.stream()
                    .mapToDouble(part -> part.qKvar() * part.factor(pu))
                    .sum();
        }
    }
}
