package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/**
 * A federate that exchanges values (publications and inputs) and messages (endpoints). A local interface's name gets the federate's name
 * and a slash before it; a global one keeps its name as it is.
 */
public final class CombinationFederate extends Federate {
    private CombinationFederate(FederateConfig config) {
        super(config, Raw::helicsCreateCombinationFederate);
    }

    /**
     * Makes the federate and connects its core with the broker. When several federates live in one process, make all of them and
     * register all their interfaces on one thread before any of them goes on: federates made by threads side by side are known to
     * hang.
     *
     * @throws HelicsUnavailableException without the library
     * @throws HelicsException.Registration if the name is taken, no broker answers in time, or it refuses the key
     */
    public static CombinationFederate create(FederateConfig config) {
        return Helics.whileOpen(() -> new CombinationFederate(config));
    }

    /** Registers a publication {@code NAME/key}. */
    public Publication registerPublication(String key, DataType type, String units) {
        return publication(
                key,
                units,
                (federate, name, unit, error) ->
                        Raw.helicsFederateRegisterPublication(federate, name, type.code(), unit, error));
    }

    /** Registers a publication under the key as it stands. */
    public Publication registerGlobalPublication(String key, DataType type, String units) {
        return publication(
                key,
                units,
                (federate, name, unit, error) ->
                        Raw.helicsFederateRegisterGlobalPublication(federate, name, type.code(), unit, error));
    }

    /** Registers an input {@code NAME/key} that publications name, or that names them by {@link Input#addTarget}. */
    public Input registerInput(String key, DataType type, String units) {
        return input(
                key,
                units,
                (federate, name, unit, error) ->
                        Raw.helicsFederateRegisterInput(federate, name, type.code(), unit, error));
    }

    /** Registers an input under the key as it stands. */
    public Input registerGlobalInput(String key, DataType type, String units) {
        return input(
                key,
                units,
                (federate, name, unit, error) ->
                        Raw.helicsFederateRegisterGlobalInput(federate, name, type.code(), unit, error));
    }

    /** Registers an input without a name that reads a publication, in the units given; empty units are those of the publication. */
    public Input registerSubscription(String publication, String units) {
        return input(publication, units, Raw::helicsFederateRegisterSubscription);
    }

    /** Registers an endpoint {@code NAME/name} that sends to whom each message names. */
    public Endpoint registerEndpoint(String name, String type) {
        return endpoint(name, type, Raw::helicsFederateRegisterEndpoint);
    }

    /** Registers an endpoint under the name as it stands that sends to whom each message names. */
    public Endpoint registerGlobalEndpoint(String name, String type) {
        return endpoint(name, type, Raw::helicsFederateRegisterGlobalEndpoint);
    }

    /** Registers an endpoint {@code NAME/name} that sends each message to all its targets. */
    public Endpoint registerTargetedEndpoint(String name, String type) {
        return endpoint(name, type, Raw::helicsFederateRegisterTargetedEndpoint);
    }

    /** Registers an endpoint under the name as it stands that sends each message to all its targets. */
    public Endpoint registerGlobalTargetedEndpoint(String name, String type) {
        return endpoint(name, type, Raw::helicsFederateRegisterGlobalTargetedEndpoint);
    }

    private Publication publication(String key, String units, Register register) {
        return new Publication(handle(), key, register(key, units, register));
    }

    private Input input(String key, String units, Register register) {
        return new Input(handle(), key, register(key, units, register));
    }

    private Endpoint endpoint(String name, String type, Register register) {
        MemorySegment registered = register(name, type, register);
        String full = handle().call((error, texts) -> Texts.read(Raw.helicsEndpointGetName(registered)));
        return new Endpoint(handle(), full, registered);
    }

    private MemorySegment register(String name, String detail, Register register) {
        FederateHandle handle = handle();
        return handle.call((error, texts) ->
                register.register(handle.federate(), texts.allocateFrom(name), texts.allocateFrom(detail), error));
    }

    /** A C function that registers an interface. */
    @FunctionalInterface
    private interface Register {
        /** Registers it. */
        MemorySegment register(MemorySegment federate, MemorySegment name, MemorySegment detail, MemorySegment error);
    }
}
