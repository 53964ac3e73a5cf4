package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.invalid;
import static energy.isochron.helics.conformance.evil.ErrorArgument.mayBeNull;
import static energy.isochron.helics.conformance.evil.ErrorArgument.text;
import static java.lang.foreign.MemorySegment.NULL;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Making objects of types that do not exist, without the information that they need. */
@NeedsHelics
class CreationArgumentsIT {
    private static final int NNG = 9;

    private final ErrorArgument error = new ErrorArgument();

    @Test
    @Covers("evil_creation_test.helicsCreateCore")
    void aCoreNeedsATypeThatExists() {
        error.isKeptBy(FALSE, e -> Raw.helicsCoreIsValid(Raw.helicsCreateCore(NULL, text("name"), text(""), e)));
        error.isSetBy(
                FALSE, e -> Raw.helicsCoreIsValid(Raw.helicsCreateCore(text("invalid"), text("name"), text(""), e)));
        mayBeNull(FALSE, e -> Raw.helicsCoreIsValid(Raw.helicsCreateCore(text("invalid"), text("name"), text(""), e)));
    }

    @Test
    @Covers("evil_creation_test.helicsCreateCoreFromArgs")
    void aCoreFromArgumentsNeedsATypeThatExists() {
        error.isKeptBy(
                FALSE, e -> Raw.helicsCoreIsValid(Raw.helicsCreateCoreFromArgs(text("bob"), text("bob"), 0, NULL, e)));
        error.isSetBy(
                FALSE, e -> Raw.helicsCoreIsValid(Raw.helicsCreateCoreFromArgs(text("bob"), text("bob"), 0, NULL, e)));
        mayBeNull(
                FALSE, e -> Raw.helicsCoreIsValid(Raw.helicsCreateCoreFromArgs(text("bob"), text("bob"), 0, NULL, e)));
    }

    @Test
    @Covers("evil_creation_test.helicsCreateBroker")
    void aBrokerNeedsATypeThatExists() {
        error.isKeptBy(FALSE, e -> Raw.helicsBrokerIsValid(Raw.helicsCreateBroker(NULL, text("name"), text(""), e)));
        error.isSetBy(
                FALSE,
                e -> Raw.helicsBrokerIsValid(Raw.helicsCreateBroker(text("invalid"), text("name"), text(""), e)));
        mayBeNull(
                FALSE,
                e -> Raw.helicsBrokerIsValid(Raw.helicsCreateBroker(text("invalid"), text("name"), text(""), e)));
    }

    @Test
    @Covers("evil_creation_test.helicsCreateBrokerFromArgs")
    void aBrokerFromArgumentsNeedsATypeThatExists() {
        error.isKeptBy(
                FALSE,
                e -> Raw.helicsBrokerIsValid(Raw.helicsCreateBrokerFromArgs(text("bob"), text("bob"), 0, NULL, e)));
        error.isSetBy(
                FALSE,
                e -> Raw.helicsBrokerIsValid(Raw.helicsCreateBrokerFromArgs(text("bob"), text("bob"), 0, NULL, e)));
        mayBeNull(
                FALSE,
                e -> Raw.helicsBrokerIsValid(Raw.helicsCreateBrokerFromArgs(text("bob"), text("bob"), 0, NULL, e)));
    }

    @Test
    @Covers("evil_creation_test.helicsCreateValueFederate")
    void aValueFederateNeedsAnInfoAndACore() {
        noneIsMadeBy(Raw::helicsCreateValueFederate);
    }

    @Test
    @Covers("evil_creation_test.helicsCreateValueFederateFromConfig")
    void aValueFederateNeedsAConfiguration() {
        noneIsConfiguredBy(Raw::helicsCreateValueFederateFromConfig);
    }

    @Test
    @Covers("evil_creation_test.helicsCreateMessageFederate")
    void aMessageFederateNeedsAnInfoAndACore() {
        noneIsMadeBy(Raw::helicsCreateMessageFederate);
    }

    @Test
    @Covers("evil_creation_test.helicsCreateMessageFederateFromConfig")
    void aMessageFederateNeedsAConfiguration() {
        noneIsConfiguredBy(Raw::helicsCreateMessageFederateFromConfig);
    }

    @Test
    @Covers("evil_creation_test.helicsCreateCombinationFederate")
    void aCombinationFederateNeedsAnInfoAndACore() {
        noneIsMadeBy(Raw::helicsCreateCombinationFederate);
    }

    @Test
    @Covers("evil_creation_test.helicsCreateCombinationFederateFromConfig")
    void aCombinationFederateNeedsAConfiguration() {
        noneIsConfiguredBy(Raw::helicsCreateCombinationFederateFromConfig);
    }

    @Test
    @Covers("evil_creation_test.helicsCreateCallbackFederate")
    void aCallbackFederateNeedsAnInfoAndACore() {
        noneIsMadeBy(Raw::helicsCreateCallbackFederate);
    }

    @Test
    @Covers("evil_creation_test.helicsCreateFederateInfo")
    void anInfoIsMade() {
        MemorySegment info = Raw.helicsCreateFederateInfo();
        assertNotEquals(NULL, info);
        Raw.helicsFederateInfoFree(info);
    }

    @Test
    @Covers("evil_creation_test.helicsCreateQuery")
    void aQueryMayBeMadeOfNulls() {
        MemorySegment query = Raw.helicsCreateQuery(NULL, NULL);
        assertNotEquals(NULL, query);
        Raw.helicsQueryFree(query);
    }

    /** {@code helicsCreate…Federate}. */
    @FunctionalInterface
    private interface Maker {
        MemorySegment make(MemorySegment name, MemorySegment info, MemorySegment error);
    }

    /** No federate is made without an info, of a core type that the library was built without, nor of what is no info. */
    private void noneIsMadeBy(Maker maker) {
        error.isKeptBy(FALSE, e -> Raw.helicsFederateIsValid(maker.make(text("billy"), NULL, e)));
        MemorySegment info = Raw.helicsCreateFederateInfo();
        Raw.helicsFederateInfoSetCoreType(info, NNG, NULL);
        error.isSetBy(FALSE, e -> Raw.helicsFederateIsValid(maker.make(text("billy"), info, e)));
        Raw.helicsFederateInfoFree(info);
        error.isSetBy(FALSE, e -> Raw.helicsFederateIsValid(maker.make(text("billy"), invalid(), e)));
    }

    /** No federate is made of a file that does not exist, nor of none. */
    private void noneIsConfiguredBy(BinaryOperator<MemorySegment> maker) {
        MemorySegment file = text("unknownfile.json");
        error.isKeptBy(FALSE, e -> Raw.helicsFederateIsValid(maker.apply(file, e)));
        error.isSetBy(FALSE, e -> Raw.helicsFederateIsValid(maker.apply(file, e)));
        mayBeNull(FALSE, e -> Raw.helicsFederateIsValid(maker.apply(NULL, e)));
    }
}
