package energy.isochron.helics;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the process does when it is told to stop by SIGINT, as by Ctrl-C. Without any of this the JVM ends with exit code 130, and closes
 * the library while it does so.
 *
 * <p>The library's own functions for this ({@code helicsLoadSignalHandler} and its five companions) are not called: they put a handler of C
 * in the place of the JVM's, which would run callbacks of Java in the middle of any instruction of any thread, and end the process
 * without its shutdown hooks. What they promise is done here, on a thread of the JVM.
 */
public final class SignalHandler {
    private static final String SIGNAL = "INT";

    /** How long the word of the abort may take to reach the others. */
    private static final long SPREAD_MILLIS = 50;

    @Nullable
    private static Object before;

    private SignalHandler() {}

    /**
     * On SIGINT all federations of this process are aborted, and the JVM ends with the exit code of {@link ErrorCode#USER_ABORT}. As
     * {@code helicsLoadSignalHandler} and {@code helicsLoadThreadedSignalHandler}.
     */
    public static void load() {
        load(() -> true);
    }

    /**
     * On SIGINT the callback is asked first; only if it says true all is aborted and the JVM ends. As
     * {@code helicsLoadSignalHandlerCallback}.
     *
     * @param callback runs on a thread of the JVM; if it throws, that counts as true
     */
    public static void load(BooleanSupplier callback) {
        install(callback, true);
    }

    /** On SIGINT all federations of this process are aborted, and the JVM goes on. */
    public static void loadWithoutExit() {
        loadWithoutExit(() -> true);
    }

    /**
     * On SIGINT the callback is asked first; only if it says true all federations of this process are aborted. The JVM goes on. As
     * {@code helicsLoadSignalHandlerCallbackNoExit}.
     *
     * @param callback runs on a thread of the JVM; if it throws, that counts as true
     */
    public static void loadWithoutExit(BooleanSupplier callback) {
        install(callback, false);
    }

    /** SIGINT does again what it did before. As {@code helicsClearSignalHandler}. */
    public static synchronized void clear() {
        Object handler = before;
        if (handler != null) {
            before = null;
            handle(handler);
        }
    }

    private static synchronized void install(BooleanSupplier callback, boolean exit) {
        Helics.load();
        InvocationHandler onSignal = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(callback, arguments);
            }
            interrupted(callback, exit);
            return null;
        };
        Class<?> kind = type("sun.misc.SignalHandler");
        Object old = handle(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, onSignal));
        before = before == null ? old : before;
    }

    private static void interrupted(BooleanSupplier callback, boolean exit) throws InterruptedException {
        boolean abort = true;
        try {
            abort = callback.getAsBoolean();
        } finally {
            if (abort) {
                Helics.abort(ErrorCode.USER_ABORT.code(), "user abort");
                Thread.sleep(SPREAD_MILLIS);
                if (exit) {
                    System.exit(ErrorCode.USER_ABORT.code());
                }
            }
        }
    }

    /** Sets the JVM's handler; the one before. By reflection, as the compiler refuses the only class that can do it. */
    private static Object handle(Object handler) {
        try {
            Class<?> signal = type("sun.misc.Signal");
            return signal.getMethod("handle", signal, type("sun.misc.SignalHandler"))
                    .invoke(null, signal.getConstructor(String.class).newInstance(SIGNAL), handler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "the JVM does not let SIGINT be handled. Maybe it runs with -Xrs, or without the module jdk.unsupported.",
                    e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "this JVM has no " + name + ". Maybe its module jdk.unsupported is missing.", e);
        }
    }
}
