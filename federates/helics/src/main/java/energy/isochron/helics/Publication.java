package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * A value that a federate publishes: others see it from the next time granted to them on, and it keeps until the next one. What is
 * published as another type than the registered one is converted by the library.
 */
public final class Publication {
    private final FederateHandle owner;
    private final String key;
    private final MemorySegment publication;

    Publication(FederateHandle owner, String key, MemorySegment publication) {
        this.owner = owner;
        this.key = key;
        this.publication = publication;
    }

    /** The key as it was registered, without the federate's name. */
    public String key() {
        return key;
    }

    /** The key that others subscribe to. */
    public String name() {
        return owner.call((error, texts) -> Texts.read(Raw.helicsPublicationGetName(publication)));
    }

    /** The units it was registered with. */
    public String units() {
        return owner.call((error, texts) -> Texts.read(Raw.helicsPublicationGetUnits(publication)));
    }

    /** Publishes a number. */
    public void publish(double value) {
        MemorySegment error = owner.enter();
        try {
            Raw.helicsPublicationPublishDouble(publication, value, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Publishes a whole number. */
    public void publish(long value) {
        MemorySegment error = owner.enter();
        try {
            Raw.helicsPublicationPublishInteger(publication, value, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Publishes true or false. */
    public void publish(boolean value) {
        MemorySegment error = owner.enter();
        try {
            Raw.helicsPublicationPublishBoolean(publication, value ? 1 : 0, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Publishes a text, in UTF-8; it may not contain a NUL. */
    public void publish(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        MemorySegment error = owner.enter();
        try {
            MemorySegment buffer = owner.outgoing(text.length + 1L);
            MemorySegment.copy(text, 0, buffer, JAVA_BYTE, 0, text.length);
            buffer.set(JAVA_BYTE, text.length, (byte) 0);
            Raw.helicsPublicationPublishString(publication, buffer, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Publishes bytes; for a publication of type {@link DataType#RAW}. */
    public void publish(byte[] value) {
        MemorySegment error = owner.enter();
        try {
            MemorySegment buffer = owner.outgoing(value.length);
            MemorySegment.copy(value, 0, buffer, JAVA_BYTE, 0, value.length);
            Raw.helicsPublicationPublishBytes(publication, buffer, value.length, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Publishes numbers. */
    public void publish(double[] values) {
        MemorySegment error = owner.enter();
        try {
            MemorySegment buffer = owner.outgoing((long) values.length * Double.BYTES);
            MemorySegment.copy(values, 0, buffer, JAVA_DOUBLE, 0, values.length);
            Raw.helicsPublicationPublishVector(publication, buffer, values.length, error);
            owner.check();
        } finally {
            owner.leave();
        }
    }

    /** Names an input that shall read this publication. */
    public void addTarget(String input) {
        owner.run((error, texts) -> Raw.helicsPublicationAddTarget(publication, texts.allocateFrom(input), error));
    }

    /** Sets an option. */
    public void set(InterfaceOption option, boolean on) {
        owner.run((error, texts) -> Raw.helicsPublicationSetOption(publication, option.code(), on ? 1 : 0, error));
    }
}
