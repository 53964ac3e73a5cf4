package energy.isochron.helics;

import java.lang.foreign.MemorySegment;

/** What the places that messages come from, pass and go to have in common: a name, words about them, and options. */
public abstract sealed class MessagePathInterface permits Endpoint, Filter, Translator {
    private final InterfaceOwner owner;
    private final MemorySegment handle;
    private final InterfaceCalls calls;
    private final String name;

    MessagePathInterface(InterfaceOwner owner, MemorySegment handle, InterfaceCalls calls) {
        this.owner = owner;
        this.handle = handle;
        this.calls = calls;
        name = owner.call((error, texts) -> Texts.read(calls.name().apply(handle)));
    }

    /**
     * The name under which the federation knows it: a local one begins with its federate's name and a slash; empty if it has none.
     * {@code helicsEndpointGetName, helicsFilterGetName, helicsTranslatorGetName}
     */
    public final String name() {
        return name;
    }

    /** Whether the library knows it. {@code helicsEndpointIsValid, helicsFilterIsValid, helicsTranslatorIsValid} */
    public final boolean isValid() {
        return owner.call((error, texts) -> calls.isValid().applyAsInt(handle)) != 0;
    }

    /**
     * A text for whoever looks at it; empty if none was set.
     * {@code helicsEndpointGetInfo, helicsFilterGetInfo, helicsTranslatorGetInfo}
     */
    public final String info() {
        return owner.call((error, texts) -> Texts.read(calls.info().apply(handle)));
    }

    /** Sets that text. {@code helicsEndpointSetInfo, helicsFilterSetInfo, helicsTranslatorSetInfo} */
    public final void setInfo(String info) {
        change((error, text) -> calls.setInfo().call(handle, text, error), info);
    }

    /**
     * What a tag was set to; empty if it was not.
     * {@code helicsEndpointGetTag, helicsFilterGetTag, helicsTranslatorGetTag}
     */
    public final String tag(String tag) {
        return owner.call((error, texts) -> Texts.read(calls.tag().call(handle, texts.allocateFrom(tag))));
    }

    /** Sets a tag. {@code helicsEndpointSetTag, helicsFilterSetTag, helicsTranslatorSetTag} */
    public final void setTag(String tag, String value) {
        owner.run((error, texts) ->
                calls.setTag().call(handle, texts.allocateFrom(tag), texts.allocateFrom(value), error));
    }

    /**
     * What an option is set to, 0 or 1 for a switch.
     * {@code helicsEndpointGetOption, helicsFilterGetOption, helicsTranslatorGetOption}
     */
    public final int option(InterfaceOption option) {
        return owner.call((error, texts) -> calls.option().call(handle, option.code()));
    }

    /** Sets an option. {@code helicsEndpointSetOption, helicsFilterSetOption, helicsTranslatorSetOption} */
    public final void set(InterfaceOption option, int value) {
        owner.refuseWhileDriven();
        owner.run((error, texts) -> calls.setOption().call(handle, option.code(), value, error));
    }

    /** Switches an option. {@code helicsEndpointSetOption, helicsFilterSetOption, helicsTranslatorSetOption} */
    public final void set(InterfaceOption option, boolean on) {
        set(option, on ? 1 : 0);
    }

    /** The native interface, between the begin and the end of a call. */
    final MemorySegment handle() {
        return handle;
    }

    /** Calls a C function with one text. */
    final void change(TextCall function, String text) {
        owner.run((error, texts) -> function.call(error, texts.allocateFrom(text)));
    }

    /** A C function with one text. */
    @FunctionalInterface
    interface TextCall {
        /** Calls it. */
        void call(MemorySegment error, MemorySegment text);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + " " + name;
    }
}
