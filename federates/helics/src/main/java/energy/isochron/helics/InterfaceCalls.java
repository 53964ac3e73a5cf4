package energy.isochron.helics;

import java.lang.foreign.MemorySegment;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** The C functions that each kind of interface has under a name of its own. */
record InterfaceCalls(
        ToIntFunction<MemorySegment> isValid,
        UnaryOperator<MemorySegment> name,
        UnaryOperator<MemorySegment> info,
        SetText setInfo,
        Tag tag,
        SetTag setTag,
        Option option,
        SetOption setOption) {
    /** Sets a text. */
    @FunctionalInterface
    interface SetText {
        /** Calls it. */
        void call(MemorySegment handle, MemorySegment text, MemorySegment error);
    }

    /** Reads a tag. */
    @FunctionalInterface
    interface Tag {
        /** Calls it. */
        MemorySegment call(MemorySegment handle, MemorySegment tag);
    }

    /** Sets a tag. */
    @FunctionalInterface
    interface SetTag {
        /** Calls it. */
        void call(MemorySegment handle, MemorySegment tag, MemorySegment value, MemorySegment error);
    }

    /** Reads an option. */
    @FunctionalInterface
    interface Option {
        /** Calls it. */
        int call(MemorySegment handle, int option);
    }

    /** Sets an option. */
    @FunctionalInterface
    interface SetOption {
        /** Calls it. */
        void call(MemorySegment handle, int option, int value, MemorySegment error);
    }
}
