package energy.isochron.helics;

import java.lang.foreign.MemorySegment;
import java.util.function.BinaryOperator;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * A publication or an input: what both tell about themselves, and how they are set. It lives as long as its federate.
 *
 * @param <T> the Java type of its values
 */
public abstract sealed class ValueInterface<T> permits Publication, Input {
    private final FederateHandle owner;
    private final String key;
    private final ValueType<T> type;
    private final MemorySegment handle;
    private final Functions functions;

    /** The C functions of one of the two; the names are theirs behind {@code helicsPublication} or {@code helicsInput}. */
    record Functions(
            ToIntFunction<MemorySegment> isValid,
            UnaryOperator<MemorySegment> getName,
            UnaryOperator<MemorySegment> getType,
            UnaryOperator<MemorySegment> getInfo,
            BinaryOperator<MemorySegment> getTag,
            ToIntBiFunction<MemorySegment, Integer> getOption,
            SetText setInfo,
            SetText addTarget,
            SetTag setTag,
            SetOption setOption,
            SetNumber setMinimumChange) {}

    /** Sets a text. */
    @FunctionalInterface
    interface SetText {
        void set(MemorySegment handle, MemorySegment text, MemorySegment error);
    }

    /** Sets a text under a name. */
    @FunctionalInterface
    interface SetTag {
        void set(MemorySegment handle, MemorySegment name, MemorySegment text, MemorySegment error);
    }

    /** Sets an option. */
    @FunctionalInterface
    interface SetOption {
        void set(MemorySegment handle, int option, int value, MemorySegment error);
    }

    /** Sets a number. */
    @FunctionalInterface
    interface SetNumber {
        void set(MemorySegment handle, double value, MemorySegment error);
    }

    ValueInterface(FederateHandle owner, String key, ValueType<T> type, MemorySegment handle, Functions functions) {
        this.owner = owner;
        this.key = key;
        this.type = type;
        this.handle = handle;
        this.functions = functions;
    }

    /** The key as it was registered or looked for: its own, or the publication's for a subscription. */
    public String key() {
        return key;
    }

    /** The type of its values. */
    public ValueType<T> type() {
        return type;
    }

    /**
     * The name under which the federation knows it. {@code helicsPublicationGetName}, {@code helicsInputGetName}
     *
     * @return for a subscription a name that the library made up
     */
    public String name() {
        return text(functions.getName);
    }

    /** The type as the federation knows it. {@code helicsPublicationGetType}, {@code helicsInputGetType} */
    public String typeName() {
        return text(functions.getType);
    }

    /** Whether it can be used. {@code helicsPublicationIsValid}, {@code helicsInputIsValid} */
    public boolean isValid() {
        return owner.call((error, texts) -> functions.isValid.applyAsInt(handle)) != 0;
    }

    /** The text that was set as its information; empty without one. {@code helicsPublicationGetInfo}, {@code helicsInputGetInfo} */
    public String info() {
        return text(functions.getInfo);
    }

    /** Sets a text for whoever asks for it, by a query for {@code interface_details}. {@code helicsPublicationSetInfo}, {@code helicsInputSetInfo} */
    public void setInfo(String info) {
        owner.run((error, texts) -> functions.setInfo.set(handle, texts.allocateFrom(info), error));
    }

    /** The text under a name; empty without one. {@code helicsPublicationGetTag}, {@code helicsInputGetTag} */
    public String tag(String name) {
        return owner.call((error, texts) -> Texts.read(functions.getTag.apply(handle, texts.allocateFrom(name))));
    }

    /**
     * Sets a text under a name. {@code helicsPublicationSetTag}, {@code helicsInputSetTag}
     *
     * @param value empty for {@code true}
     * @throws HelicsException.Argument if the name is empty
     */
    public void setTag(String name, String value) {
        owner.run((error, texts) ->
                functions.setTag.set(handle, texts.allocateFrom(name), texts.allocateFrom(value), error));
    }

    /** What an option is set to; 0 for off. {@code helicsPublicationGetOption}, {@code helicsInputGetOption} */
    public int option(InterfaceOption option) {
        return owner.call((error, texts) -> functions.getOption.applyAsInt(handle, option.code()));
    }

    /** Switches an option. {@code helicsPublicationSetOption}, {@code helicsInputSetOption} */
    public void set(InterfaceOption option, boolean on) {
        set(option, on ? 1 : 0);
    }

    /** Sets an option that is a number. {@code helicsPublicationSetOption}, {@code helicsInputSetOption} */
    public void set(InterfaceOption option, int value) {
        owner.refuseWhileDriven();
        owner.run((error, texts) -> functions.setOption.set(handle, option.code(), value, error));
    }

    /**
     * From how large a change on a value counts as changed: smaller ones are not sent, or not seen.
     * {@code helicsPublicationSetMinimumChange}, {@code helicsInputSetMinimumChange}
     *
     * @param tolerance in the interface's own units; below 0 every value counts
     */
    public void setMinimumChange(double tolerance) {
        owner.run((error, texts) -> functions.setMinimumChange.set(handle, tolerance, error));
    }

    /**
     * Names the other side: the input that shall read a publication, the publication that an input reads.
     * {@code helicsPublicationAddTarget}, {@code helicsInputAddTarget}
     */
    public void addTarget(String target) {
        owner.run((error, texts) -> functions.addTarget.set(handle, texts.allocateFrom(target), error));
    }

    final String text(UnaryOperator<MemorySegment> function) {
        return owner.call((error, texts) -> Texts.read(function.apply(handle)));
    }
}
