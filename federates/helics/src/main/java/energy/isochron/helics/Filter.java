package energy.isochron.helics;

import energy.isochron.helics.generated.Callbacks;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/**
 * What stands in the way of messages: it delays, loses, changes, copies or sends elsewhere what its source targets send and what its
 * destination targets receive. Its targets, properties and operator are set before initializing mode.
 */
public final class Filter extends MessagePathInterface {
    private static final InterfaceCalls CALLS = new InterfaceCalls(
            Raw::helicsFilterIsValid,
            Raw::helicsFilterGetName,
            Raw::helicsFilterGetInfo,
            Raw::helicsFilterSetInfo,
            Raw::helicsFilterGetTag,
            Raw::helicsFilterSetTag,
            Raw::helicsFilterGetOption,
            Raw::helicsFilterSetOption);

    private final InterfaceOwner owner;
    private final MemorySegment filter;
    private final boolean drops;

    /** One whose type is not known. */
    Filter(InterfaceOwner owner, MemorySegment filter) {
        this(owner, filter, false);
    }

    /** One of a type. */
    Filter(InterfaceOwner owner, MemorySegment filter, FilterType type) {
        this(owner, filter, type.drops());
    }

    private Filter(InterfaceOwner owner, MemorySegment filter, boolean drops) {
        super(owner, filter, CALLS);
        this.owner = owner;
        this.filter = filter;
        this.drops = drops;
    }

    /**
     * Sets a number that the type of the filter knows, such as {@code delay} in seconds. {@code helicsFilterSet}
     *
     * @throws HelicsException if the type does not know it
     */
    public void set(String property, double value) {
        change((error, name) -> Raw.helicsFilterSet(filter, name, value, error), property);
    }

    /**
     * Sets a text that the type of the filter knows, such as {@code newdestination}. {@code helicsFilterSetString}
     *
     * @throws HelicsException if the type does not know it
     */
    public void set(String property, String value) {
        owner.run((error, texts) ->
                Raw.helicsFilterSetString(filter, texts.allocateFrom(property), texts.allocateFrom(value), error));
    }

    /** A number that was set; one without a meaning if the type does not know it. {@code helicsFilterGetPropertyDouble} */
    public double number(String property) {
        return owner.call((error, texts) -> Raw.helicsFilterGetPropertyDouble(filter, texts.allocateFrom(property)));
    }

    /** A text that was set; empty if the type does not know it. {@code helicsFilterGetPropertyString} */
    public String text(String property) {
        return owner.call(
                (error, texts) -> Texts.read(Raw.helicsFilterGetPropertyString(filter, texts.allocateFrom(property))));
    }

    /** Lets what an endpoint sends pass through this filter. {@code helicsFilterAddSourceTarget} */
    public void addSourceTarget(String endpoint) {
        change((error, name) -> Raw.helicsFilterAddSourceTarget(filter, name, error), endpoint);
    }

    /**
     * Lets what an endpoint receives pass through this filter. {@code helicsFilterAddDestinationTarget}
     *
     * @throws IllegalArgumentException for a filter of type {@link FilterType#RANDOM_DROP} or {@link FilterType#FIREWALL}: when such a
     *     one drops a message to an endpoint of its own core, the library crashes
     */
    public void addDestinationTarget(String endpoint) {
        if (drops) {
            throw new IllegalArgumentException(
                    "filter " + name() + " drops messages and cannot stand before endpoint " + endpoint
                            + ": the library would crash. Maybe add the endpoints that send to it as source targets, or use a custom filter.");
        }
        change((error, name) -> Raw.helicsFilterAddDestinationTarget(filter, name, error), endpoint);
    }

    /** Undoes {@link #addSourceTarget} and {@link #addDestinationTarget}. {@code helicsFilterRemoveTarget} */
    public void removeTarget(String endpoint) {
        owner.refuseWhileDriven();
        change((error, name) -> Raw.helicsFilterRemoveTarget(filter, name, error), endpoint);
    }

    /**
     * Sends the copies that a cloning filter makes to an endpoint. {@code helicsFilterAddDeliveryEndpoint}
     *
     * @throws HelicsException if it is no cloning filter
     */
    public void addDeliveryEndpoint(String endpoint) {
        change((error, name) -> Raw.helicsFilterAddDeliveryEndpoint(filter, name, error), endpoint);
    }

    /** Undoes {@link #addDeliveryEndpoint}. {@code helicsFilterRemoveDeliveryEndpoint} */
    public void removeDeliveryEndpoint(String endpoint) {
        change((error, name) -> Raw.helicsFilterRemoveDeliveryEndpoint(filter, name, error), endpoint);
    }

    /**
     * Says what a filter of type {@link FilterType#CUSTOM} does; a second call replaces the operator. What it throws is thrown as
     * {@link CallbackException} by a later call of the federate, and for a core's filter goes to the handler of uncaught exceptions.
     * When the federate or core that registered the filter is closed, its messages pass unchanged. {@code helicsFilterSetCustomCallback}
     *
     * @throws HelicsException if the filter was not registered as a custom one, or looked up by its name or index
     */
    public void setOperator(FilterOperator operator) {
        owner.run((error, texts) -> {
            MemorySegment userdata = owner.callbacks().set(this, operator);
            Raw.helicsFilterSetCustomCallback(filter, Upcall.STUB, userdata, error);
        });
    }

    /** The native function that calls all operators. */
    private static final class Upcall {
        static final MemorySegment STUB = Callbacks.FiltCall.stub(Upcall::filter);

        private static MemorySegment filter(MemorySegment message, MemorySegment userdata) {
            return Upcalls.call(userdata, FilterOperator.class, message, operator -> {
                try (LentMessage lent = new LentMessage()) {
                    if (!operator.accept(lent.buffer(message))) {
                        drop(lent.buffer(message));
                    }
                }
                return message;
            });
        }

        /**
         * Sends a message to nobody at the end of time. The library's own way, no message, crashes it in a destination filter on the
         * core of the endpoint, where it does not heed the new destination either.
         */
        private static void drop(MessageBuffer message) {
            message.resize(0).destination("(dropped by a filter)").time(HelicsTime.MAX);
        }
    }
}
