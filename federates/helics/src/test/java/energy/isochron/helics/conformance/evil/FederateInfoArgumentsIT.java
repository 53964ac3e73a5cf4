package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.text;
import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/** Calls for the information that a federate is made of, with what is none, and with null texts. */
@NeedsHelics
class FederateInfoArgumentsIT {
    private final HandleArgument handle = new HandleArgument();
    private final ErrorArgument error = new ErrorArgument();

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoClone")
    void noInfoHasAClone() {
        handle.isRefusedWith(NULL, Raw::helicsFederateInfoClone);
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoLoadFromArgs")
    void argumentsNeedAnInfo() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateInfoLoadFromArgs(h, 0, NULL, e));
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoLoadFromString")
    void aStringNeedsAnInfo() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateInfoLoadFromString(h, t.of("--invalid"), e));
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoFree")
    void noInfoIsFreed() {
        handle.isIgnoredBy(Raw::helicsFederateInfoFree);
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetCoreName")
    void aCoreNameNeedsAnInfo() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateInfoSetCoreName(h, t.of("core"), e));
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetCoreInitString")
    void aCoreInitStringNeedsAnInfo() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateInfoSetCoreInitString(h, t.of(""), e));
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetBrokerInitString")
    void aBrokerInitStringNeedsAnInfoAndMayBeNull() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateInfoSetBrokerInitString(h, t.of(""), e));
        MemorySegment info = Raw.helicsCreateFederateInfo();
        error.isNotSetBy(e -> Raw.helicsFederateInfoSetBrokerInitString(info, NULL, e));
        Raw.helicsFederateInfoFree(info);
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetCoreType")
    void aCoreTypeNeedsAnInfo() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateInfoSetCoreType(h, -97, e));
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetCoreTypeFromString")
    void theWordForACoreTypeMayBeNullButNotUnknown() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateInfoSetCoreTypeFromString(h, t.of("null"), e));
        MemorySegment info = Raw.helicsCreateFederateInfo();
        error.isNotSetBy(e -> Raw.helicsFederateInfoSetCoreTypeFromString(info, NULL, e));
        error.isSetBy(e -> Raw.helicsFederateInfoSetCoreTypeFromString(info, text("evil_core"), e));
        Raw.helicsFederateInfoFree(info);
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetBroker")
    void aBrokerNeedsAnInfo() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateInfoSetBroker(h, t.of("10.0.0.1"), e));
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetBrokerKey")
    void aBrokerKeyNeedsAnInfoAndMayBeNull() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateInfoSetBrokerKey(h, t.of("broker_key"), e));
        MemorySegment info = Raw.helicsCreateFederateInfo();
        error.isNotSetBy(e -> Raw.helicsFederateInfoSetBrokerKey(info, NULL, e));
        Raw.helicsFederateInfoFree(info);
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetBrokerPort")
    void aBrokerPortNeedsAnInfo() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateInfoSetBrokerPort(h, 9999, e));
        MemorySegment info = Raw.helicsCreateFederateInfo();
        error.isNotSetBy(e -> Raw.helicsFederateInfoSetBrokerPort(info, 9999, e));
        Raw.helicsFederateInfoFree(info);
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetLocalPort")
    void aLocalPortNeedsAnInfoAndMayBeNull() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsFederateInfoSetLocalPort(h, t.of("9999"), e));
        MemorySegment info = Raw.helicsCreateFederateInfo();
        error.isNotSetBy(e -> Raw.helicsFederateInfoSetLocalPort(info, NULL, e));
        Raw.helicsFederateInfoFree(info);
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetFlagOption")
    void aFlagNeedsAnInfo() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateInfoSetFlagOption(h, 9, FALSE, e));
        MemorySegment info = Raw.helicsCreateFederateInfo();
        error.isNotSetBy(e -> Raw.helicsFederateInfoSetFlagOption(info, 0, FALSE, e));
        Raw.helicsFederateInfoFree(info);
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetSeparator")
    void aSeparatorNeedsAnInfo() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateInfoSetSeparator(h, (byte) '-', e));
        MemorySegment info = Raw.helicsCreateFederateInfo();
        error.isNotSetBy(e -> Raw.helicsFederateInfoSetSeparator(info, (byte) '&', e));
        Raw.helicsFederateInfoFree(info);
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetTimeProperty")
    void aTimePropertyNeedsAnInfo() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateInfoSetTimeProperty(h, 99, 4.35, e));
    }

    @Test
    @Covers("evil_fedInfo_test.helicsFederateInfoSetIntegerProperty")
    void anIntegerPropertyNeedsAnInfo() {
        handle.isRefusedBy((h, e) -> Raw.helicsFederateInfoSetIntegerProperty(h, 987, -54, e));
    }
}
