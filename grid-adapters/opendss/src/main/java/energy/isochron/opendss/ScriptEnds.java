package energy.isochron.opendss;

import energy.isochron.grid.engine.ElectricalBranch.Ends;

/** Which terminals of an element of two are connected. */
final class ScriptEnds {
    private ScriptEnds() {}

    /** Those of an element; terminals of which only some conductors are open are a problem. */
    static Ends of(DssContext dss, ScriptObject object, ScriptFindings findings) {
        dss.activate(Dss.ACTIVE_ELEMENT, object.name());
        boolean first = isOpen(dss, object, 0, findings);
        boolean second = isOpen(dss, object, 1, findings);
        if (first) {
            return second ? Ends.NONE : Ends.TO;
        }
        return second ? Ends.FROM : Ends.BOTH;
    }

    private static boolean isOpen(DssContext dss, ScriptObject object, int terminal, ScriptFindings findings) {
        int count = 0;
        for (int conductor = 1; conductor <= object.phases(); conductor++) {
            count += dss.isOpen(terminal + 1, conductor) ? 1 : 0;
        }
        if (count > 0 && count < object.phases()) {
            findings.refuse(
                    object, "is open in some of its phases, allowed is in all or none. Maybe split it by phase?");
        }
        return count == object.phases();
    }
}
