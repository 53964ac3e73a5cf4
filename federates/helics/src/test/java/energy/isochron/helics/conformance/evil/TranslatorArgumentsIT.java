package energy.isochron.helics.conformance.evil;

import static energy.isochron.helics.conformance.evil.ErrorArgument.FALSE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.TRUE;
import static energy.isochron.helics.conformance.evil.ErrorArgument.string;
import static java.lang.foreign.MemorySegment.NULL;

import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.conformance.Covers;
import energy.isochron.helics.generated.Raw;
import org.junit.jupiter.api.Test;

/** Translators: what the library does with one that is none, and with a federate or core that should have one. */
@NeedsHelics
class TranslatorArgumentsIT {
    /** {@code HELICS_TRANSLATOR_TYPE_JSON}. */
    private static final int JSON = 11;

    private final HandleArgument handle = new HandleArgument();

    @Test
    @Covers("evil_translator_test.helicsTranslatorIsValid")
    void aHandleThatIsNoneIsNotValid() {
        handle.isAnsweredWith(FALSE, Raw::helicsTranslatorIsValid);
    }

    @Test
    @Covers({
        "evil_translator_test.helicsTranslatorGetName",
        "evil_translator_test.helicsTranslatorGetInfo",
        "evil_translator_test.helicsTranslatorGetTag",
        "evil_translator_test.helicsTranslatorGetOption"
    })
    void nothingIsSaidAboutAnInvalidTranslator() {
        handle.isAnsweredWith("", h -> string(Raw.helicsTranslatorGetName(h)));
        handle.isAnsweredWith("", h -> string(Raw.helicsTranslatorGetInfo(h)));
        handle.isAnsweredWith("", (h, t) -> string(Raw.helicsTranslatorGetTag(h, t.of("tag"))));
        handle.isAnsweredWith(FALSE, h -> Raw.helicsTranslatorGetOption(h, 0));
    }

    @Test
    @Covers({
        "evil_translator_test.helicsTranslatorSet",
        "evil_translator_test.helicsTranslatorSetString",
        "evil_translator_test.helicsTranslatorSetInfo",
        "evil_translator_test.helicsTranslatorSetTag",
        "evil_translator_test.helicsTranslatorSetOption"
    })
    void nothingIsChangedOnAnInvalidTranslator() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsTranslatorSet(h, t.of("prop"), 1.0, e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsTranslatorSetString(h, t.of("prop"), t.of("value"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsTranslatorSetInfo(h, t.of("info"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsTranslatorSetTag(h, t.of("tag"), t.of("value"), e));
        handle.isRefusedBy((h, e) -> Raw.helicsTranslatorSetOption(h, 0, TRUE, e));
    }

    @Test
    @Covers({
        "evil_translator_test.helicsTranslatorAddInputTarget",
        "evil_translator_test.helicsTranslatorAddPublicationTarget",
        "evil_translator_test.helicsTranslatorAddSourceEndpoint",
        "evil_translator_test.helicsTranslatorAddDestinationEndpoint",
        "evil_translator_test.helicsTranslatorRemoveTarget"
    })
    void anInvalidTranslatorHasNoTargets() {
        handle.isRefusedBy((h, t, e) -> Raw.helicsTranslatorAddInputTarget(h, t.of("input"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsTranslatorAddPublicationTarget(h, t.of("pub"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsTranslatorAddSourceEndpoint(h, t.of("ept"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsTranslatorAddDestinationEndpoint(h, t.of("ept"), e));
        handle.isRefusedBy((h, t, e) -> Raw.helicsTranslatorRemoveTarget(h, t.of("target"), e));
    }

    @Test
    @Covers("evil_translator_test.helicsTranslatorSetCustomCallback")
    void anInvalidTranslatorTakesNoCallback() {
        handle.isRefusedBy((h, e) -> Raw.helicsTranslatorSetCustomCallback(h, NULL, NULL, NULL, e));
    }

    @Test
    @Covers({
        "evil_translator_fed_test.helicsFederateRegisterTranslator",
        "evil_translator_fed_test.helicsFederateRegisterGlobalTranslator",
        "evil_translator_fed_test.helicsCoreRegisterTranslator"
    })
    void anInvalidFederateOrCoreRegistersNoTranslator() {
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateRegisterTranslator(h, JSON, t.of("trans"), e));
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateRegisterGlobalTranslator(h, JSON, t.of("trans"), e));
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsCoreRegisterTranslator(h, JSON, t.of("trans"), e));
    }

    @Test
    @Covers({
        "evil_translator_fed_test.helicsFederateGetTranslatorCount",
        "evil_translator_fed_test.helicsFederateGetTranslator",
        "evil_translator_fed_test.helicsFederateGetTranslatorByIndex"
    })
    void anInvalidFederateHasNoTranslator() {
        handle.isAnsweredWith(0, Raw::helicsFederateGetTranslatorCount);
        handle.isRefusedWith(NULL, (h, t, e) -> Raw.helicsFederateGetTranslator(h, t.of("trans"), e));
        handle.isRefusedWith(NULL, (h, e) -> Raw.helicsFederateGetTranslatorByIndex(h, 0, e));
    }
}
