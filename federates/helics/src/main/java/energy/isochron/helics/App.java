package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * A federate that the library brings along ready-made, such as one that plays or records values and messages. It is a federate like any
 * other of its federation, and runs inside of {@link #run} on the thread that calls it. One thread at a time may call it.
 */
public final class App implements AutoCloseable {
    /** What an app does. */
    public enum Type {
        /** Connects interfaces of others by rules. */
        CONNECTOR("connector"),
        /** Publishes values by a formula. */
        SOURCE("source"),
        /** Writes down values and messages. */
        RECORDER("recorder"),
        /** Publishes values and sends messages from a file. */
        PLAYER("player"),
        /** Sends messages back, some time later. */
        ECHO("echo"),
        /** Records all interfaces of a federate, so that a player can stand in for it. */
        CLONE("clone"),
        /** Looks at the federation. */
        PROBE("probe"),
        /** Prints values and messages as they come. */
        TRACER("tracer");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The library's word for it. */
        public String word() {
            return word;
        }
    }

    private final FederateGuard guard;
    private final MemorySegment app;
    private final CombinationFederate federate;
    private final OpenHandles.Open open = new Open();

    private App(String name, MemorySegment app) {
        guard = new FederateGuard(name);
        this.app = app;
        federate = new CombinationFederate(FederateMaking.known(
                CoreType.DEFAULT, Handles.create((error, texts) -> Raw.helicsAppGetFederate(app, error))));
        OpenHandles.add(open);
    }

    /** Whether the library was built with apps. {@code helicsAppEnabled} */
    public static boolean areEnabled() {
        return Helics.whileOpen(() -> Raw.helicsAppEnabled() != 0);
    }

    /**
     * Makes an app and connects its core with the broker. {@code helicsCreateApp}
     *
     * @param info the app's name and how it joins
     */
    public static App create(Type type, FederateInfo info) {
        return create(type, info, "");
    }

    /**
     * Makes an app with a file, see {@link #loadFile}. {@code helicsCreateApp}
     *
     * @throws HelicsException if the file cannot be read, or no broker answers
     */
    public static App create(Type type, FederateInfo info, String file) {
        return Helics.whileOpen(() -> new App(info.name(), Handles.create((error, texts) -> {
            MemorySegment made = info.info(texts, error);
            try {
                return make(texts, info.name(), type, file, made, error);
            } finally {
                Raw.helicsFederateInfoFree(made);
            }
        })));
    }

    /**
     * Makes an app that joins as its configuration says. {@code helicsCreateApp}
     *
     * @param config the name of a file in JSON or TOML with what a federate's configuration has and what the app is to do
     */
    public static App fromConfig(Type type, String name, String config) {
        return Helics.whileOpen(() -> new App(
                name, Handles.create((error, texts) -> make(texts, name, type, config, MemorySegment.NULL, error))));
    }

    /** The app's federate, to look at; it belongs to the app, and is not to be called while the app runs. {@code helicsAppGetFederate} */
    public CombinationFederate federate() {
        return federate;
    }

    /** Reads what the app is to do: a file of the kind that the app of this type takes. {@code helicsAppLoadFile} */
    public void loadFile(String file) {
        run((error, texts) -> Raw.helicsAppLoadFile(app, texts.allocateFrom(file), error));
    }

    /** Registers the app's interfaces and enters initializing mode. {@code helicsAppInitialize} */
    public void initialize() {
        run((error, texts) -> Raw.helicsAppInitialize(app, error));
    }

    /** Runs to the end of what the app is to do, and leaves the federation. {@code helicsAppRun} */
    public void run() {
        run((error, texts) -> Raw.helicsAppRun(app, error));
    }

    /** Runs up to a time; the app stays in the federation. {@code helicsAppRunTo} */
    public void runTo(HelicsTime stop) {
        run((error, texts) -> Raw.helicsAppRunTo(app, stop.toSeconds(), error));
    }

    /** Leaves the federation. {@code helicsAppFinalize} */
    public void finish() {
        run((error, texts) -> Raw.helicsAppFinalize(app, error));
    }

    /** Whether the app is still in the federation. {@code helicsAppIsActive} */
    public boolean isActive() {
        return call((error, texts) -> Raw.helicsAppIsActive(app) != 0);
    }

    /**
     * Leaves the federation if the app has not yet, and gives it back. A second close does nothing.
     * {@code helicsAppFinalize}, {@code helicsAppFree}
     *
     * @throws IllegalStateException if another thread is in a call of this app; {@link Core#disconnect} of its federate ends that call
     */
    @Override
    public void close() {
        if (guard.isClosed()) {
            return;
        }
        guard.beginLast();
        try {
            Handles.call((error, texts) -> {
                Raw.helicsAppFinalize(app, error);
                return true;
            });
        } finally {
            federate.close();
            Raw.helicsAppFree(app);
            OpenHandles.remove(open);
            guard.end();
        }
    }

    private static MemorySegment make(
            Arena texts, String name, Type type, String file, MemorySegment info, MemorySegment error) {
        return Raw.helicsCreateApp(
                texts.allocateFrom(name), texts.allocateFrom(type.word), Handles.orNull(texts, file), info, error);
    }

    private void run(BiConsumer<MemorySegment, Arena> function) {
        call((error, texts) -> {
            function.accept(error, texts);
            return true;
        });
    }

    private <T> T call(BiFunction<MemorySegment, Arena, T> function) {
        guard.begin();
        try {
            return Handles.call(function);
        } finally {
            guard.end();
        }
    }

    /** The app as the library's end sees it. */
    private final class Open implements OpenHandles.Open {
        /** Nothing: what the app waits for is ended through its core. */
        @Override
        public void release() {}

        @Override
        public boolean seize(long deadlineNanos) {
            return guard.seize(deadlineNanos);
        }
    }
}
