package energy.isochron.powergridmodel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/**
 * One user of the library: the handle that keeps its errors, and the native memory that lives as long. For one thread at a time. After
 * each call of the library that may fail, {@link #check} turns its error into an exception.
 */
@SuppressWarnings("restricted") // texts of the library are read from pointers
final class Session implements AutoCloseable {
    private static final long LONGEST_MESSAGE = 4096;

    final Library library;
    final Arena memory = Arena.ofShared(); // a federate may be closed by another thread than the one that opened it
    final long handle;
    private final Map<String, Long> texts = new HashMap<>();

    Session(Library library) {
        this.library = library;
        handle = NativeCalls.ask(library.createHandle);
    }

    /** Whether the last call went well. */
    boolean fine() {
        return NativeCalls.ask(library.errorCode, handle) == 0;
    }

    /** What the library says of the last call, in one line; the error is cleared. */
    String error() {
        MemorySegment text = MemorySegment.ofAddress(NativeCalls.ask(library.errorMessage, handle));
        String message = text.reinterpret(LONGEST_MESSAGE).getString(0).strip().replace('\n', ' ');
        NativeCalls.run(library.clearError, handle);
        return message;
    }

    /** Throws what the library says of the last call, unless it went well. */
    void check() {
        if (!fine()) {
            throw new PowerGridModelException(error());
        }
    }

    /** An address that is not null, of a call that makes something. */
    long made(long address) {
        check();
        return address;
    }

    /** The address of a text that lives as long as the session. */
    long text(String text) {
        return texts.computeIfAbsent(text, t -> memory.allocateFrom(t).address());
    }

    /**
     * The description of a component such as {@code node} in a dataset such as {@code input}.
     *
     * @throws PowerGridModelException if this version has none
     */
    long component(String dataset, String component) {
        return known(
                NativeCalls.ask(library.component, handle, text(dataset), text(component)), dataset + '.' + component);
    }

    /** Bytes of a row of a component. */
    long size(long component) {
        return NativeCalls.ask(library.componentSize, handle, component);
    }

    /**
     * Where an attribute stands in a row.
     *
     * @throws PowerGridModelException if this version has none
     */
    long offset(String dataset, String component, String attribute) {
        long described = NativeCalls.ask(library.attribute, handle, text(dataset), text(component), text(attribute));
        known(described, dataset + '.' + component + '.' + attribute);
        return NativeCalls.ask(library.attributeOffset, handle, described);
    }

    private long known(long address, String what) {
        if (address == 0 || !fine()) {
            NativeCalls.run(library.clearError, handle);
            throw new PowerGridModelException(library.file() + " knows no " + what
                    + ", which engine power-grid-model needs. Maybe it is not version "
                    + PowerGridModelProvider.VERSION + '?');
        }
        return address;
    }

    @Override
    public void close() {
        NativeCalls.run(library.destroyHandle, handle);
        memory.close();
    }
}
