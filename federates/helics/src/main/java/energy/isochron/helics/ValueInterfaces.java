package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/**
 * What a federate that exchanges values can register. A local interface's name gets the federate's name and a slash before it; a global
 * one keeps its name as it is.
 */
public sealed interface ValueInterfaces permits ValueFederate, CombinationFederate, CallbackFederate {
    /** Registers a publication {@code NAME/key}. {@code helicsFederateRegisterPublication} */
    default <T> Publication<T> registerPublication(String key, ValueType<T> type, String units) {
        return new Publication<>(
                handle(),
                key,
                type,
                register(
                        (federate, name, unit, error) -> Raw.helicsFederateRegisterPublication(
                                federate, name, type.dataType().code(), unit, error),
                        key,
                        units));
    }

    /** Registers a publication under the key as it stands. {@code helicsFederateRegisterGlobalPublication} */
    default <T> Publication<T> registerGlobalPublication(String key, ValueType<T> type, String units) {
        return new Publication<>(
                handle(),
                key,
                type,
                register(
                        (federate, name, unit, error) -> Raw.helicsFederateRegisterGlobalPublication(
                                federate, name, type.dataType().code(), unit, error),
                        key,
                        units));
    }

    /**
     * Registers an input {@code NAME/key} that publications name, or that names them by {@link Input#addTarget}.
     * {@code helicsFederateRegisterInput}
     */
    default <T> Input<T> registerInput(String key, ValueType<T> type, String units) {
        return new Input<>(
                handle(),
                key,
                type,
                register(
                        (federate, name, unit, error) -> Raw.helicsFederateRegisterInput(
                                federate, name, type.dataType().code(), unit, error),
                        key,
                        units));
    }

    /** Registers an input under the key as it stands. {@code helicsFederateRegisterGlobalInput} */
    default <T> Input<T> registerGlobalInput(String key, ValueType<T> type, String units) {
        return new Input<>(
                handle(),
                key,
                type,
                register(
                        (federate, name, unit, error) -> Raw.helicsFederateRegisterGlobalInput(
                                federate, name, type.dataType().code(), unit, error),
                        key,
                        units));
    }

    /**
     * Registers an input without a name that reads a publication, in the units given; empty units are those of the publication.
     * {@code helicsFederateRegisterSubscription}
     *
     * @param type as which it is read, whatever is published
     */
    default <T> Input<T> registerSubscription(String publication, ValueType<T> type, String units) {
        return new Input<>(
                handle(), publication, type, register(Raw::helicsFederateRegisterSubscription, publication, units));
    }

    private MemorySegment register(FederateHandle.Register register, String name, String detail) {
        return handle().register(register, name, detail);
    }

    private FederateHandle handle() {
        return ((Federate) this).handle();
    }
}
