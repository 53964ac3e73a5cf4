package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/**
 * A value that a federate publishes: others see it from the next time granted to them on, and it keeps until the next one. What is
 * published as another type than the registered one is converted by the library.
 *
 * @param <T> the Java type of its values
 */
public final class Publication<T> {
    private final FederateHandle owner;
    private final String key;
    private final ValueType<T> type;
    private final MemorySegment publication;

    Publication(FederateHandle owner, String key, ValueType<T> type, MemorySegment publication) {
        this.owner = owner;
        this.key = key;
        this.type = type;
        this.publication = publication;
    }

    /** The key as it was registered, without the federate's name. */
    public String key() {
        return key;
    }

    /** The type of its values. */
    public ValueType<T> type() {
        return type;
    }

    /** The key that others subscribe to. {@code helicsPublicationGetName} */
    public String name() {
        return owner.call((error, texts) -> Texts.read(Raw.helicsPublicationGetName(publication)));
    }

    /** The units it was registered with. {@code helicsPublicationGetUnits} */
    public String units() {
        return owner.call((error, texts) -> Texts.read(Raw.helicsPublicationGetUnits(publication)));
    }

    /** Publishes a value of its type. */
    public void publish(T value) {
        publishAs(type, value);
    }

    /** Publishes a value of another type, which the library converts. */
    public <V> void publishAs(ValueType<V> as, V value) {
        MemorySegment error = owner.enter();
        try {
            as.transfer().publish(owner, publication, value, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Publishes a number, without allocating. {@code helicsPublicationPublishDouble} */
    public void publishDouble(double value) {
        MemorySegment error = owner.enter();
        try {
            Raw.helicsPublicationPublishDouble(publication, value, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Publishes a whole number, without allocating. {@code helicsPublicationPublishInteger} */
    public void publishLong(long value) {
        MemorySegment error = owner.enter();
        try {
            Raw.helicsPublicationPublishInteger(publication, value, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Publishes true or false, without allocating. {@code helicsPublicationPublishBoolean} */
    public void publishBoolean(boolean value) {
        MemorySegment error = owner.enter();
        try {
            Raw.helicsPublicationPublishBoolean(publication, value ? 1 : 0, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Names an input that shall read this publication. {@code helicsPublicationAddTarget} */
    public void addTarget(String input) {
        owner.run((error, texts) -> Raw.helicsPublicationAddTarget(publication, texts.allocateFrom(input), error));
    }

    /** Sets an option. {@code helicsPublicationSetOption} */
    public void set(InterfaceOption option, boolean on) {
        owner.run((error, texts) -> Raw.helicsPublicationSetOption(publication, option.code(), on ? 1 : 0, error));
    }
}
