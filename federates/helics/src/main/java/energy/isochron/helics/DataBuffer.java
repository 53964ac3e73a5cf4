package energy.isochron.helics;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value packed into bytes as HELICS sends it, with its type: to be published, put into a message, or passed by a translator. It may be
 * used by any thread; calls wait for each other.
 *
 * <p>Close what {@link #create}, {@link #of}, {@link #wrap} and {@link #copy} make. A buffer that belongs to something else, such as a
 * message's, is closed without harm, and no longer usable once its owner is gone.
 */
public final class DataBuffer implements AutoCloseable {
    private static final int ROOM = 64;

    private final MemorySegment buffer;
    private final boolean owned;

    @Nullable
    private final MemorySegment wrapped;

    @Nullable
    private String gone;

    private DataBuffer(MemorySegment buffer, boolean owned, @Nullable MemorySegment wrapped) {
        this.buffer = buffer;
        this.owned = owned;
        this.wrapped = wrapped;
    }

    /** An empty buffer with room for so many bytes; it grows as needed. {@code helicsCreateDataBuffer} */
    public static DataBuffer create(int capacity) {
        requireSize(capacity, Integer.MAX_VALUE);
        DataBuffer made = new DataBuffer(
                Helics.whileOpen(() -> Raw.helicsCreateDataBuffer(Math.min(capacity, ROOM))), true, null);
        made.reserve(capacity);
        return made;
    }

    /** A buffer with a value. */
    public static <T> DataBuffer of(ValueType<T> type, T value) {
        DataBuffer made = create(ROOM);
        made.fill(type, value);
        return made;
    }

    /**
     * A buffer over memory of the caller's, without a copy: what is filled in stands in that memory, which it cannot outgrow. Keep the
     * memory until the buffer is closed: after its arena was closed the buffer is refused, but nobody may close the arena while another
     * thread is in a call of the buffer. {@code helicsWrapDataInBuffer}
     *
     * @param memory outside the heap; all of it may be used
     * @param size how many bytes of it hold a packed value already; 0 for none
     */
    public static DataBuffer wrap(MemorySegment memory, int size) {
        if (!memory.isNative()
                || memory.isReadOnly()
                || memory.byteSize() == 0
                || memory.byteSize() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "the memory is " + memory
                            + ", allowed are 1 to 2147483647 writable bytes outside the heap. Maybe allocate it with an Arena.");
        }
        requireSize(size, memory.byteSize());
        return new DataBuffer(
                Helics.whileOpen(() -> Raw.helicsWrapDataInBuffer(memory, size, (int) memory.byteSize())),
                true,
                memory);
    }

    /** A buffer that belongs to something else, which calls {@link #expire} when it takes it back. */
    static DataBuffer borrowed(MemorySegment buffer) {
        return new DataBuffer(buffer, false, null);
    }

    /** A buffer that the library made for the caller. */
    static DataBuffer given(MemorySegment buffer) {
        return new DataBuffer(buffer, true, null);
    }

    /** From now on every call is refused with the reason. */
    synchronized void expire(String reason) {
        if (gone == null) {
            gone = reason;
        }
    }

    /** Uses the native buffer; nobody else does meanwhile. */
    synchronized <T> T use(Function<MemorySegment, T> function) {
        return function.apply(open());
    }

    /** Uses the native buffer for something that reads the value in it, which must be one. */
    synchronized <T> T useValue(Function<MemorySegment, T> function) {
        MemorySegment open = open();
        PackedValue.check(content(open));
        return function.apply(open);
    }

    /** Whether it can be used: not closed, and its owner still there. {@code helicsDataBufferIsValid} */
    public synchronized boolean isValid() {
        return gone == null && isWrappedAlive() && Raw.helicsDataBufferIsValid(buffer) != 0;
    }

    /** How many bytes the packed value has. {@code helicsDataBufferSize} */
    public int size() {
        return use(Raw::helicsDataBufferSize);
    }

    /** How many bytes it has room for. {@code helicsDataBufferCapacity} */
    public int capacity() {
        return use(Raw::helicsDataBufferCapacity);
    }

    /**
     * Makes room for so many bytes; the content stays. {@code helicsDataBufferReserve}
     *
     * @throws IllegalStateException if wrapped memory is smaller, or no memory is left
     */
    public void reserve(int capacity) {
        requireSize(capacity, Integer.MAX_VALUE);
        use(open -> {
            if (Raw.helicsDataBufferReserve(open, capacity) == 0) {
                throw noRoom(open, capacity + " bytes");
            }
            return open;
        });
    }

    /** The type of the value: of text, truth values and characters partly another one, as the library packs them. {@code helicsDataBufferType} */
    public DataType type() {
        return use(DataBuffer::type);
    }

    /** The packed value, byte by byte. {@code helicsDataBufferData} */
    public byte[] bytes() {
        return use(open -> content(open).toArray(JAVA_BYTE));
    }

    /** A buffer of its own with the same value. {@code helicsDataBufferClone} */
    public DataBuffer copy() {
        return given(use(Raw::helicsDataBufferClone));
    }

    /**
     * Packs a value.
     *
     * @throws IllegalStateException if wrapped memory is too small
     */
    public <T> void fill(ValueType<T> type, T value) {
        call((open, scratch) -> filled(open, type.transfer().fill(scratch, open, value), type));
    }

    /** Packs a complex number without an object of it. {@code helicsDataBufferFillFromComplex} */
    public void fillComplex(double real, double imaginary) {
        use(open -> filled(open, Raw.helicsDataBufferFillFromComplex(open, real, imaginary), ValueType.COMPLEX));
    }

    /**
     * The value as a type, converted by the library where it was packed as another.
     *
     * @throws IllegalStateException if the bytes are no packed value, or a text that is none of the type
     */
    public <T> T get(ValueType<T> type) {
        return call((open, scratch) -> {
            PackedValue.check(content(open), type.dataType());
            return type.transfer().take(scratch, open);
        });
    }

    /**
     * The value as a complex number without an object of it. {@code helicsDataBufferToComplex}
     *
     * @param into becomes real and imaginary part
     */
    public void getComplex(double[] into) {
        requireSize(2, into.length);
        call((open, scratch) -> {
            PackedValue.check(content(open), DataType.COMPLEX);
            MemorySegment pair = scratch.buffer(2L * Double.BYTES);
            Raw.helicsDataBufferToComplex(open, pair, pair.asSlice(Double.BYTES));
            MemorySegment.copy(pair, JAVA_DOUBLE, 0, into, 0, 2);
            return into;
        });
    }

    /**
     * Packs the value anew as another type. {@code helicsDataBufferConvertToType}
     *
     * @throws IllegalStateException if the bytes are no packed value, or wrapped memory is too small
     */
    public void convertTo(DataType type) {
        try (DataBuffer trial = copy()) {
            int needed = trial.call((open, scratch) -> {
                PackedValue.check(content(open), type);
                Raw.helicsDataBufferConvertToType(open, type.code());
                return Raw.helicsDataBufferSize(open);
            });
            use(open -> {
                if (wrapped != null && needed > Raw.helicsDataBufferCapacity(open)) {
                    throw noRoom(open, needed + " bytes"); // the library would say nothing and leave the old value
                }
                return Raw.helicsDataBufferConvertToType(open, type.code());
            });
        }
    }

    /** Gives an own buffer back; memory that was wrapped stays as it is. A second close does nothing. {@code helicsDataBufferFree} */
    @Override
    public synchronized void close() {
        if (gone == null) {
            gone = "is closed";
            if (owned) {
                Raw.helicsDataBufferFree(buffer);
            }
        }
    }

    private synchronized <T> T call(BiFunction<MemorySegment, Scratch, T> function) {
        try (Arena arena = Arena.ofConfined()) {
            return function.apply(open(), new ArenaScratch(arena));
        }
    }

    private MemorySegment open() {
        if (gone != null) {
            throw new IllegalStateException("the data buffer " + gone);
        }
        if (!isWrappedAlive()) {
            throw new IllegalStateException(
                    "the memory of the data buffer is not there any more for this thread. Maybe its arena was closed.");
        }
        return buffer;
    }

    private boolean isWrappedAlive() {
        return wrapped == null || (wrapped.scope().isAlive() && wrapped.isAccessibleBy(Thread.currentThread()));
    }

    private static DataType type(MemorySegment open) {
        return Raw.helicsDataBufferSize(open) == 0 ? DataType.UNKNOWN : DataType.of(Raw.helicsDataBufferType(open));
    }

    private static MemorySegment content(MemorySegment open) {
        return Texts.sized(Raw.helicsDataBufferData(open), Raw.helicsDataBufferSize(open));
    }

    private static int filled(MemorySegment open, int bytes, ValueType<?> type) {
        if (bytes == 0) {
            throw noRoom(open, "this value of type " + type);
        }
        return bytes;
    }

    private static IllegalStateException noRoom(MemorySegment open, String what) {
        return new IllegalStateException("the data buffer has no room for " + what + ", it has "
                + Raw.helicsDataBufferCapacity(open) + " bytes. Maybe wrap more memory.");
    }

    private static void requireSize(int size, long largest) {
        if (size < 0 || size > largest) {
            throw new IllegalArgumentException("the size is " + size + ", allowed is 0 to " + largest);
        }
    }

    /** Memory of an arena; nothing that is packed leaves the process. */
    private record ArenaScratch(Arena arena) implements Scratch {
        @Override
        public MemorySegment buffer(long bytes) {
            return arena.allocate(Math.max(bytes, 1), Double.BYTES);
        }

        @Override
        public MemorySegment outgoing(long bytes) {
            return buffer(bytes);
        }

        @Override
        public void check() {}
    }
}
