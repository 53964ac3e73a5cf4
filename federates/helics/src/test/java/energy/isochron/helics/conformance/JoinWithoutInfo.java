package energy.isochron.helics.conformance;

import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.Helics;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Joins the broker that the environment names, without saying how, and tells how that went. */
final class JoinWithoutInfo {
    private JoinWithoutInfo() {}

    public static void main(String[] arguments) {
        Helics.load();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = arena.allocate(Raw.HELICS_ERROR);
            Raw.helicsErrorClear(error);
            MemorySegment federate = Raw.helicsCreateValueFederate(arena.allocateFrom("fed3"), NULL, error);
            System.out.println("joined with error " + error.get(ValueLayout.JAVA_INT, 0) + ", valid "
                    + Raw.helicsFederateIsValid(federate));
            Raw.helicsFederateDestroy(federate);
            Raw.helicsCloseLibrary();
        }
    }
}
