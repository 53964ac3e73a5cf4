package energy.isochron.opendss;

import energy.isochron.grid.engine.GridLayout;
import energy.isochron.network.Network;
import java.nio.file.Path;
import java.util.List;

/**
 * A feeder of the user's own, as its script has it: with its loads, its taps and, if they may act, its controls. What is injected comes on
 * top, as loads of constant power that the multiplier of loads does not scale. While controls act the circuit is compiled but once, so that
 * they keep their state.
 */
final class ScriptCircuit implements Circuit {
    /** Most rounds of controls in a solve; OpenDSS' own 10 are too few for feeders with several regulators. */
    private static final int MOST_MOVES = 200;

    /** Where traces would go that a script asks for in later solves. */
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));

    private final Path script;
    private final boolean controls;
    private final Network graph;
    private final GridLayout layout;
    private int[] loadAt;
    private boolean compiled;

    /**
     * The circuit of a script.
     *
     * @param controls whether its controls act
     * @param graph whose names are taken where they are the same
     * @throws IllegalArgumentException with what OpenDSS says against it
     */
    ScriptCircuit(DssContext dss, Path script, boolean controls, Network graph) {
        this.script = script;
        this.controls = controls;
        this.graph = graph;
        compile(dss);
        layout = new ScriptReading(dss, graph).layout();
        loadAt = new int[layout.nodeValues()];
        compiled = true;
    }

    private void compile(DssContext dss) {
        dss.command("clear");
        try (ScratchFolder scratch = new ScratchFolder()) {
            new ScriptRun(dss, scratch.path(), new ScriptFindings(script)).run(script);
        }
        dss.folder(TEMPORARY);
        dss.command("set mode=snapshot");
        dss.command("set controlmode=" + (controls ? "static" : "off"));
        if (controls) {
            dss.command("set maxcontroliter=" + MOST_MOVES);
        }
        direct(dss);
    }

    private void direct(DssContext dss) {
        dss.solveDirect();
        String error = dss.error();
        if (!error.isEmpty()) {
            throw new IllegalArgumentException("OpenDSS does not build the circuit of " + script + ": " + error
                    + ". Maybe the script defines no circuit?");
        }
    }

    @Override
    public GridLayout layout() {
        return layout;
    }

    @Override
    public Positions positions() {
        return Positions.none();
    }

    @Override
    public void checkTap(int branch, int phase, int position) {
        throw new UnsupportedOperationException(
                "taps of a script are not moved. Maybe set tap " + position + " in the script itself?");
    }

    @Override
    public double leastPu() {
        return 0;
    }

    @Override
    public BuiltCircuit build(DssContext dss, Positions positions, boolean[] injected) {
        if (!compiled && !controls) {
            compile(dss);
            loadAt = new int[loadAt.length];
        }
        compiled = false;
        List<String> places = new ScriptReading(dss, graph).places();
        for (int value = 0; value < injected.length; value++) {
            if (injected[value] && loadAt[value] == 0 && !places.get(value).isEmpty()) {
                dss.command("new load.isochron_" + value + " phases=1 conn=wye model=1 status=fixed kw=0 kvar=0 "
                        + places.get(value) + LoadLimits.TEXT);
                loadAt[value] = dss.integer(Dss.LOAD_COUNT);
            } else if (loadAt[value] > 0) {
                dss.load(loadAt[value], 0, 0);
            }
        }
        direct(dss);
        return new ScriptReading(dss, graph).built(layout, loadAt.clone());
    }
}
