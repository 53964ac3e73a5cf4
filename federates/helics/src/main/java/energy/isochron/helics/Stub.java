package energy.isochron.helics;

import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A native function that calls Java: made when it is first needed, never freed. */
final class Stub {
    private final Supplier<MemorySegment> maker;

    @Nullable
    private MemorySegment made;

    /**
     * A stub that is made later.
     *
     * @param maker the generated type's {@code stub} of a body that is {@link Upcalls#run} or {@link Upcalls#call}
     */
    Stub(Supplier<MemorySegment> maker) {
        this.maker = maker;
    }

    /** What is passed to the library as the function. */
    synchronized MemorySegment function() {
        MemorySegment function = made;
        if (function == null) {
            function = maker.get();
            made = function;
        }
        return function;
    }
}
