package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.DataType.ANY;
import static energy.isochron.helics.DataType.COMPLEX;
import static energy.isochron.helics.conformance.evil.ErrorArgument.invalid;
import static energy.isochron.helics.conformance.evil.ErrorArgument.text;
import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import org.junit.jupiter.api.Test;

/** Values of a federate: what the library does with one that is none. */
@NeedsHelics
class ValueFederateArgumentsIT {
    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers({
        "evil_value_federate_test.helicsFederateRegisterPublication",
        "evil_value_federate_test.helicsFederateRegisterTypePublication",
        "evil_value_federate_test.helicsFederateRegisterGlobalPublication",
        "evil_value_federate_test.helicsFederateRegisterGlobalTypePublication"
    })
    void anInvalidFederateRegistersNoPublication() {
        handle.isRefusedWith(
                NULL, (h, t, e) -> Raw.helicsFederateRegisterPublication(h, t.of("key"), COMPLEX.code(), NULL, e));
        handle.isRefusedWith(
                NULL,
                (h, t, e) -> Raw.helicsFederateRegisterTypePublication(h, t.of("key"), t.of("type"), t.of("pu"), e));
        handle.isRefusedWith(
                NULL,
                (h, t, e) -> Raw.helicsFederateRegisterGlobalPublication(h, t.of("key"), ANY.code(), t.of("pu"), e));
        handle.isRefusedWith(
                NULL,
                (h, t, e) ->
                        Raw.helicsFederateRegisterGlobalTypePublication(h, t.of("key"), t.of("type"), t.of("pu"), e));
    }

    @Test
    @Covers({
        "evil_value_federate_test.helicsFederateRegisterSubscription",
        "evil_value_federate_test.helicsFederateRegisterInput",
        "evil_value_federate_test.helicsFederateRegisterTypeInput",
        "evil_value_federate_test.helicsFederateRegisterGlobalInput",
        "evil_value_federate_test.helicsFederateRegisterGlobalTypeInput"
    })
    void anInvalidFederateRegistersNoInput() {
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateRegisterSubscription(h, t.of("key"), t.of("pu"), e));
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateRegisterSubscription(h, t.of("key"), NULL, e));
        handle.isRefusedWith(
                NULL, (h, t, e) -> Raw.helicsFederateRegisterInput(h, t.of("key"), ANY.code(), t.of("pu"), e));
        handle.isRefusedWith(
                NULL, (h, t, e) -> Raw.helicsFederateRegisterTypeInput(h, t.of("key"), t.of("type"), t.of("pu"), e));
        handle.isRefusedWith(
                NULL, (h, t, e) -> Raw.helicsFederateRegisterGlobalInput(h, t.of("key"), ANY.code(), t.of("pu"), e));
        handle.isRefusedWith(
                NULL,
                (h, t, e) -> Raw.helicsFederateRegisterGlobalTypeInput(h, t.of("key"), t.of("type"), t.of("pu"), e));
    }

    @Test
    @Covers({
        "evil_value_federate_test.helicsFederateGetPublication",
        "evil_value_federate_test.helicsFederateGetPublicationByIndex",
        "evil_value_federate_test.helicsFederateGetInput",
        "evil_value_federate_test.helicsFederateGetInputByIndex",
        "evil_value_federate_test.helicsFederateGetInputByTarget",
        "evil_value_federate_test.helicsFederateGetPublicationCount",
        "evil_value_federate_test.helicsFederateGetInputCount"
    })
    void anInvalidFederateHasNoPublicationAndNoInput() {
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateGetPublication(h, t.of("key"), e));
        handle.isRefusedWith(NULL, (h, e) -> Raw.helicsFederateGetPublicationByIndex(h, 0, e));
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateGetInput(h, t.of("key"), e));
        handle.isRefusedWith(NULL, (h, e) -> Raw.helicsFederateGetInputByIndex(h, 0, e));
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateGetInputByTarget(h, t.of("key"), e));
        handle.isAnsweredWith(0, Raw::helicsFederateGetPublicationCount);
        handle.isAnsweredWith(0, Raw::helicsFederateGetInputCount);
    }

    @Test
    @Covers("evil_value_federate_test.helicsFederateClearUpdates")
    void anInvalidFederateHasNoUpdatesToClear() {
        handle.isIgnoredBy(Raw::helicsFederateClearUpdates);
    }

    @Test
    @Covers({
        "evil_value_federate_test.helicsFederateRegisterFromPublicationJSON",
        "evil_value_federate_test.helicsFederatePublishJSON"
    })
    void anInvalidFederateReadsNoJson() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateRegisterFromPublicationJSON(h, text("json.json"), e));
        handle.isRefusedBy((h, e) -> Raw.helicsFederatePublishJSON(h, text("json.json"), e));
    }

    @Test
    void noJsonIsNothingToDoAndNoError() {
        ErrorArgument error = new ErrorArgument();
        error.isNotSetBy(e -> Raw.helicsFederateRegisterFromPublicationJSON(invalid(), NULL, e));
        error.isNotSetBy(e -> Raw.helicsFederatePublishJSON(invalid(), NULL, e));
    }
}
