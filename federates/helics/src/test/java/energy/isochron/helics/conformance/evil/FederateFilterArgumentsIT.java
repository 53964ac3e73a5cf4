package energy.isochron.helics.conformance.evil;

import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import org.junit.jupiter.api.Test;

/** Calls for the filters of a federate with what is none. */
@NeedsHelics
class FederateFilterArgumentsIT {
    private static final int DELAY = 1;

    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_filter_fed_test.helicsFederateRegisterFilter")
    void noFederateRegistersAFilter() {
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateRegisterFilter(h, DELAY, t.of("name"), e));
    }

    @Test
    @Covers("evil_filter_fed_test.helicsFederateRegisterGlobalFilter")
    void noFederateRegistersAGlobalFilter() {
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateRegisterGlobalFilter(h, DELAY, t.of("name"), e));
    }

    @Test
    @Covers("evil_filter_fed_test.helicsFederateRegisterCloningFilter")
    void noFederateRegistersACloningFilter() {
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateRegisterCloningFilter(h, t.of("deliver"), e));
    }

    @Test
    @Covers("evil_filter_fed_test.helicsFederateRegisterGlobalCloningFilter")
    void noFederateRegistersAGlobalCloningFilter() {
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateRegisterGlobalCloningFilter(h, t.of("deliver"), e));
    }

    @Test
    @Covers("evil_filter_fed_test.helicsFederateGetFilterCount")
    void noFederateHasFilters() {
        handle.isAnsweredWith(0, Raw::helicsFederateGetFilterCount);
    }

    @Test
    @Covers("evil_filter_fed_test.helicsFederateGetFilter")
    void noFederateHasAFilterOfAName() {
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateGetFilter(h, t.of("name"), e));
    }

    @Test
    @Covers("evil_filter_fed_test.helicsFederateGetFilterByIndex")
    void noFederateHasAFilterAtAnIndex() {
        handle.isRefusedWith(NULL, (h, e) -> Raw.helicsFederateGetFilterByIndex(h, 0, e));
    }
}
