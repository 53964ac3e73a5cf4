package energy.isochron.helics;

import energy.isochron.helics.generated.Direct;
import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/**
 * A value that a federate publishes: others see it from the next time granted to them on, and it keeps until the next one. What is
 * published as another type than the registered one is converted by the library.
 *
 * @param <T> the Java type of its values
 */
public final class Publication<T> extends ValueInterface<T> {
    private static final Functions FUNCTIONS = new Functions(
            Raw::helicsPublicationIsValid,
            Raw::helicsPublicationGetName,
            Raw::helicsPublicationGetType,
            Raw::helicsPublicationGetInfo,
            Raw::helicsPublicationGetTag,
            Raw::helicsPublicationGetOption,
            Raw::helicsPublicationSetInfo,
            Raw::helicsPublicationAddTarget,
            Raw::helicsPublicationSetTag,
            Raw::helicsPublicationSetOption,
            Raw::helicsPublicationSetMinimumChange);

    private final FederateHandle owner;
    private final MemorySegment publication;
    private final long address;

    Publication(FederateHandle owner, String key, ValueType<T> type, MemorySegment publication) {
        super(owner, key, type, publication, FUNCTIONS);
        this.owner = owner;
        this.publication = publication;
        address = publication.address();
    }

    /** The units it was registered with. {@code helicsPublicationGetUnits} */
    public String units() {
        return text(Raw::helicsPublicationGetUnits);
    }

    /** Publishes a value of its type. */
    public void publish(T value) {
        publishAs(type(), value);
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
        owner.begin();
        try {
            Direct.helicsPublicationPublishDouble(address, value, owner.error());
            owner.check();
        } finally {
            owner.end();
        }
    }

    /** Publishes a whole number, without allocating. {@code helicsPublicationPublishInteger} */
    public void publishLong(long value) {
        owner.begin();
        try {
            Direct.helicsPublicationPublishInteger(address, value, owner.error());
            owner.check();
        } finally {
            owner.end();
        }
    }

    /** Publishes true or false, without allocating. {@code helicsPublicationPublishBoolean} */
    public void publishBoolean(boolean value) {
        owner.begin();
        try {
            Direct.helicsPublicationPublishBoolean(address, value ? 1 : 0, owner.error());
            owner.check();
        } finally {
            owner.end();
        }
    }

    /** Publishes a complex number, without allocating. {@code helicsPublicationPublishComplex} */
    public void publishComplex(double real, double imaginary) {
        MemorySegment error = owner.enter();
        try {
            Raw.helicsPublicationPublishComplex(publication, real, imaginary, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Publishes a part of an array as a vector, without allocating. {@code helicsPublicationPublishVector} */
    public void publishVector(double[] values, int from, int length) {
        MemorySegment error = owner.enter();
        try {
            MemorySegment doubles = VectorTransfer.doubles(owner, values, from, length);
            Raw.helicsPublicationPublishVector(publication, doubles, length, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /**
     * Publishes a vector of complex numbers, without allocating. {@code helicsPublicationPublishComplexVector}
     *
     * @param pairs real and imaginary parts in turns
     */
    public void publishComplexVector(double[] pairs) {
        if (pairs.length % 2 != 0) {
            throw new IllegalArgumentException("the array of " + key() + " has " + pairs.length
                    + " numbers, allowed is an even number. Maybe an imaginary part is missing.");
        }
        MemorySegment error = owner.enter();
        try {
            MemorySegment doubles = VectorTransfer.doubles(owner, pairs, 0, pairs.length);
            Raw.helicsPublicationPublishComplexVector(publication, doubles, pairs.length / 2, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /**
     * Publishes a packed value, which the library converts to the publication's type. {@code helicsPublicationPublishDataBuffer}
     *
     * @throws IllegalStateException if the buffer holds none
     */
    public void publishBuffer(DataBuffer value) {
        MemorySegment error = owner.enter();
        try {
            value.useValue(buffer -> {
                owner.outgoing(Raw.helicsDataBufferSize(buffer));
                Raw.helicsPublicationPublishDataBuffer(publication, buffer, error);
                return buffer;
            });
            owner.check();
        } finally {
            owner.leave();
        }
    }
}
