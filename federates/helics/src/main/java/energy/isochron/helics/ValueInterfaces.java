package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.util.function.UnaryOperator;

/**
 * What a federate that exchanges values can register, and what it has registered. A local interface's name gets the federate's name and
 * a slash before it; a global one keeps its name as it is. An empty name makes one without a name. Units are words that HELICS converts,
 * such as {@code kW}; empty ones stand for any.
 */
public sealed interface ValueInterfaces permits ValueFederate, CombinationFederate, CallbackFederate {
    /** Registers a publication {@code NAME/key}. {@code helicsFederateRegisterPublication} */
    default <T> Publication<T> registerPublication(String key, ValueType<T> type, String units) {
        int code = type.dataType().code();
        FederateHandle.Register register = (federate, name, unit, error) ->
                Raw.helicsFederateRegisterPublication(federate, name, code, unit, error);
        return new Publication<>(handle(), key, type, handle().register(register, key, units));
    }

    /** Registers a publication under the key as it stands. {@code helicsFederateRegisterGlobalPublication} */
    default <T> Publication<T> registerGlobalPublication(String key, ValueType<T> type, String units) {
        if (type.dataType() == DataType.CHAR || type.dataType() == DataType.JSON) {
            return registerGlobalTypePublication(key, type.dataType().word(), type, units); // their numbers are refused
        }
        int code = type.dataType().code();
        FederateHandle.Register register = (federate, name, unit, error) ->
                Raw.helicsFederateRegisterGlobalPublication(federate, name, code, unit, error);
        return new Publication<>(handle(), key, type, handle().register(register, key, units));
    }

    /**
     * Registers a publication {@code NAME/key} of a type of one's own, or of one of the library's by its word.
     * {@code helicsFederateRegisterTypePublication}
     *
     * @param typeName such as {@code phasor}; an input of another type of one's own does not connect
     * @param type as which it is published
     */
    default <T> Publication<T> registerTypePublication(String key, String typeName, ValueType<T> type, String units) {
        return new Publication<>(
                handle(),
                key,
                type,
                handle().register(Raw::helicsFederateRegisterTypePublication, key, typeName, units));
    }

    /** Registers a publication of a type of one's own under the key as it stands. {@code helicsFederateRegisterGlobalTypePublication} */
    default <T> Publication<T> registerGlobalTypePublication(
            String key, String typeName, ValueType<T> type, String units) {
        return new Publication<>(
                handle(),
                key,
                type,
                handle().register(Raw::helicsFederateRegisterGlobalTypePublication, key, typeName, units));
    }

    /**
     * Registers an input {@code NAME/key} that publications name, or that names them by {@link Input#addTarget}.
     * {@code helicsFederateRegisterInput}
     */
    default <T> Input<T> registerInput(String key, ValueType<T> type, String units) {
        int code = type.dataType().code();
        FederateHandle.Register register =
                (federate, name, unit, error) -> Raw.helicsFederateRegisterInput(federate, name, code, unit, error);
        return new Input<>(handle(), key, type, handle().register(register, key, units));
    }

    /** Registers an input under the key as it stands. {@code helicsFederateRegisterGlobalInput} */
    default <T> Input<T> registerGlobalInput(String key, ValueType<T> type, String units) {
        int code = type.dataType().code();
        FederateHandle.Register register = (federate, name, unit, error) ->
                Raw.helicsFederateRegisterGlobalInput(federate, name, code, unit, error);
        return new Input<>(handle(), key, type, handle().register(register, key, units));
    }

    /**
     * Registers an input {@code NAME/key} of a type of one's own, or of one of the library's by its word.
     * {@code helicsFederateRegisterTypeInput}
     *
     * @param type as which it is read
     */
    default <T> Input<T> registerTypeInput(String key, String typeName, ValueType<T> type, String units) {
        return new Input<>(
                handle(), key, type, handle().register(Raw::helicsFederateRegisterTypeInput, key, typeName, units));
    }

    /** Registers an input of a type of one's own under the key as it stands. {@code helicsFederateRegisterGlobalTypeInput} */
    default <T> Input<T> registerGlobalTypeInput(String key, String typeName, ValueType<T> type, String units) {
        return new Input<>(
                handle(),
                key,
                type,
                handle().register(Raw::helicsFederateRegisterGlobalTypeInput, key, typeName, units));
    }

    /**
     * Registers an input without a name that reads a publication, in the units given; empty units are those of the publication.
     * {@code helicsFederateRegisterSubscription}
     *
     * @param type as which it is read, whatever is published
     */
    default <T> Input<T> registerSubscription(String publication, ValueType<T> type, String units) {
        return new Input<>(
                handle(),
                publication,
                type,
                handle().register(Raw::helicsFederateRegisterSubscription, publication, units));
    }

    /**
     * Registers a publication for each entry of an object in JSON, of the entry's type; an object inside gives its name and a slash to
     * the names in it. {@code helicsFederateRegisterFromPublicationJSON}
     *
     * @param json the name of a file, or the JSON itself
     */
    default void registerFromPublicationJson(String json) {
        handle().run((error, texts) ->
                Raw.helicsFederateRegisterFromPublicationJSON(handle().federate(), texts.allocateFrom(json), error));
    }

    /**
     * Publishes each entry of an object in JSON to the publication of its name. {@code helicsFederatePublishJSON}
     *
     * @param json the name of a file, or the JSON itself
     */
    default void publishJson(String json) {
        handle().run((error, texts) ->
                Raw.helicsFederatePublishJSON(handle().federate(), texts.allocateFrom(json), error));
    }

    /**
     * The publication of a name, with or without the federate's before it. Keep it: each look-up costs memory until the federate is
     * closed. {@code helicsFederateGetPublication}
     *
     * @param type as which it is published
     * @throws HelicsException.Argument if there is none
     */
    default <T> Publication<T> publication(String name, ValueType<T> type) {
        return new Publication<>(handle(), name, type, found(name, Raw::helicsFederateGetPublication));
    }

    /**
     * A publication by its place in the order of registration, from 0 on. {@code helicsFederateGetPublicationByIndex}
     *
     * @param type as which it is published
     * @throws HelicsException.Argument if there is none
     */
    default <T> Publication<T> publication(int index, ValueType<T> type) {
        MemorySegment found = handle().call(
                        (error, texts) -> Raw.helicsFederateGetPublicationByIndex(handle().federate(), index, error));
        return new Publication<>(handle(), nameOf(found, Raw::helicsPublicationGetName), type, found);
    }

    /** How many publications the federate has. {@code helicsFederateGetPublicationCount} */
    default int publicationCount() {
        return handle().call((error, texts) -> Raw.helicsFederateGetPublicationCount(handle().federate()));
    }

    /**
     * The input of a name, with or without the federate's before it. {@code helicsFederateGetInput}
     *
     * @param type as which it is read
     * @throws HelicsException.Argument if there is none
     */
    default <T> Input<T> input(String name, ValueType<T> type) {
        return new Input<>(handle(), name, type, found(name, Raw::helicsFederateGetInput));
    }

    /**
     * An input by its place in the order of registration, subscriptions included, from 0 on. {@code helicsFederateGetInputByIndex}
     *
     * @param type as which it is read
     * @throws HelicsException.Argument if there is none
     */
    default <T> Input<T> input(int index, ValueType<T> type) {
        MemorySegment found =
                handle().call((error, texts) -> Raw.helicsFederateGetInputByIndex(handle().federate(), index, error));
        return new Input<>(handle(), nameOf(found, Raw::helicsInputGetName), type, found);
    }

    /**
     * The input that reads a publication. {@code helicsFederateGetInputByTarget}
     *
     * @param type as which it is read
     * @throws HelicsException.Argument if there is none
     */
    default <T> Input<T> inputOf(String publication, ValueType<T> type) {
        return new Input<>(handle(), publication, type, found(publication, Raw::helicsFederateGetInputByTarget));
    }

    /** How many inputs the federate has, with its subscriptions. {@code helicsFederateGetInputCount} */
    default int inputCount() {
        return handle().call((error, texts) -> Raw.helicsFederateGetInputCount(handle().federate()));
    }

    /** Forgets of all inputs that a value arrived; the values stay. {@code helicsFederateClearUpdates} */
    default void clearUpdates() {
        handle().run((error, texts) -> Raw.helicsFederateClearUpdates(handle().federate()));
    }

    private FederateHandle handle() {
        return ((Federate) this).handle();
    }

    private MemorySegment found(String name, FederateHandle.Find find) {
        return handle().call((error, texts) -> find.find(handle().federate(), texts.allocateFrom(name), error));
    }

    private String nameOf(MemorySegment found, UnaryOperator<MemorySegment> getName) {
        return handle().call((error, texts) -> Texts.read(getName.apply(found)));
    }
}
