package energy.isochron.helics;

import energy.isochron.helics.generated.Callbacks;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/**
 * What joins values and messages: a value published to it becomes a message to its destination endpoints, and a message sent to it by
 * its source endpoints a value of its input targets. Its targets and operator are set before initializing mode.
 */
public final class Translator extends MessagePathInterface {
    private static final InterfaceCalls CALLS = new InterfaceCalls(
            Raw::helicsTranslatorIsValid,
            Raw::helicsTranslatorGetName,
            Raw::helicsTranslatorGetInfo,
            Raw::helicsTranslatorSetInfo,
            Raw::helicsTranslatorGetTag,
            Raw::helicsTranslatorSetTag,
            Raw::helicsTranslatorGetOption,
            Raw::helicsTranslatorSetOption);

    private final InterfaceOwner owner;
    private final MemorySegment translator;

    Translator(InterfaceOwner owner, MemorySegment translator) {
        super(owner, translator, CALLS);
        this.owner = owner;
        this.translator = translator;
    }

    /** Sets a number that the type of the translator knows. {@code helicsTranslatorSet} */
    public void set(String property, double value) {
        change((error, name) -> Raw.helicsTranslatorSet(translator, name, value, error), property);
    }

    /** Sets a text that the type of the translator knows. {@code helicsTranslatorSetString} */
    public void set(String property, String value) {
        owner.run((error, texts) -> Raw.helicsTranslatorSetString(
                translator, texts.allocateFrom(property), texts.allocateFrom(value), error));
    }

    /** Gives what messages become to an input. {@code helicsTranslatorAddInputTarget} */
    public void addInputTarget(String input) {
        change((error, name) -> Raw.helicsTranslatorAddInputTarget(translator, name, error), input);
    }

    /** Makes messages of what is published. {@code helicsTranslatorAddPublicationTarget} */
    public void addPublicationTarget(String publication) {
        change((error, name) -> Raw.helicsTranslatorAddPublicationTarget(translator, name, error), publication);
    }

    /** Makes values of what an endpoint sends. {@code helicsTranslatorAddSourceEndpoint} */
    public void addSourceEndpoint(String endpoint) {
        change((error, name) -> Raw.helicsTranslatorAddSourceEndpoint(translator, name, error), endpoint);
    }

    /** Sends what values become to an endpoint. {@code helicsTranslatorAddDestinationEndpoint} */
    public void addDestinationEndpoint(String endpoint) {
        change((error, name) -> Raw.helicsTranslatorAddDestinationEndpoint(translator, name, error), endpoint);
    }

    /** Takes an interface away from the translator. {@code helicsTranslatorRemoveTarget} */
    public void removeTarget(String target) {
        owner.refuseWhileDriven();
        change((error, name) -> Raw.helicsTranslatorRemoveTarget(translator, name, error), target);
    }

    /**
     * Says what a translator of type {@link TranslatorType#CUSTOM} does; a second call replaces the operator. What it throws is thrown
     * as {@link CallbackException} by a later call of the federate, and for a core's translator goes to the handler of uncaught
     * exceptions. {@code helicsTranslatorSetCustomCallback}
     *
     * @throws HelicsException if the translator was not registered as a custom one, or looked up by its name or index
     */
    public void setOperator(TranslatorOperator operator) {
        owner.run((error, texts) -> {
            MemorySegment userdata = owner.callbacks().set(this, operator);
            Raw.helicsTranslatorSetCustomCallback(translator, Upcall.TO_MESSAGE, Upcall.TO_VALUE, userdata, error);
        });
    }

    /** The native functions that call all operators. */
    private static final class Upcall {
        static final MemorySegment TO_MESSAGE =
                Callbacks.ToMessageCall.stub((value, message, userdata) -> translate(userdata, value, message, true));
        static final MemorySegment TO_VALUE =
                Callbacks.ToValueCall.stub((message, value, userdata) -> translate(userdata, value, message, false));

        private static void translate(
                MemorySegment userdata, MemorySegment value, MemorySegment message, boolean toMessage) {
            Upcalls.run(userdata, TranslatorOperator.class, operator -> {
                DataBuffer lentValue = DataBuffer.borrowed(value);
                try (LentMessage lent = new LentMessage()) {
                    if (toMessage) {
                        operator.toMessage(lentValue, lent.buffer(message));
                    } else {
                        operator.toValue(lent.buffer(message), lentValue);
                    }
                } finally {
                    lentValue.expire("was lent to a callback that has returned");
                }
            });
        }
    }
}
