package energy.isochron.helics;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** The federate or core that an interface was registered with: calls of the interface go through its guard and end with its close. */
interface InterfaceOwner {
    /** Calls the library with an error argument and an arena for texts, and throws what it reports. */
    <T> T call(BiFunction<MemorySegment, Arena, T> function);

    /** As {@link #call}, where nothing comes back. */
    void run(BiConsumer<MemorySegment, Arena> function);

    /** Refuses a change that the library would let run callbacks of a running callback federate on this thread beside its own. */
    default void refuseWhileDriven() {}

    /** Its callbacks and those of its filters and translators. */
    CallbackOwner callbacks();
}
