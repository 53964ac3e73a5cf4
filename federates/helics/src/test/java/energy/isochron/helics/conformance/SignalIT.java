package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.Broker;
import energy.isochron.helics.ChildJvm;
import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.CoreOptions;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.ErrorCode;
import energy.isochron.helics.FederateInfo;
import energy.isochron.helics.Helics;
import energy.isochron.helics.HelicsException;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.SignalHandler;
import energy.isochron.helics.TestFederation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * What a process does at SIGINT, each in a JVM of its own, which gets the signal from outside. The library's handlers of C cannot live in
 * a JVM; the cases check what they promise of {@link SignalHandler}, where "in a thread of its own" and "at once" are the same.
 */
@NeedsHelics
@DisabledOnOs(OS.WINDOWS)
class SignalIT {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String READY = "ready";
    private static final String CALLED = "callback called";
    private static final String BROKER_ENDED = "the broker has ended";
    private static final String GOES_ON = "goes on";

    @Test
    @Covers({
        "other_tests.signal_handler_callback",
        "other_tests.signal_handler_callback_no_exit_false_ci_skip",
        "other_tests.signal_handler_callback_threaded_no_exit_false_ci_skip"
    })
    void aCallbackThatSaysNoIsCalledOnceAndNothingElseHappens() throws Exception {
        for (String mode : new String[] {"exitIfFalse", "noExitIfFalse"}) {
            try (ChildJvm jvm = interrupted(mode)) {
                jvm.await(CALLED + " 1", LONGEST);
                jvm.await(GOES_ON, LONGEST);
                assertEquals(0, jvm.exitCode(LONGEST));
            }
        }
    }

    @Test
    @Covers({
        "other_tests.signal_handler_callback_exit_ci_skip",
        "other_tests.signal_handler_callback_threaded_exit_ci_skip"
    })
    void aCallbackThatSaysYesEndsTheProcess() throws Exception {
        try (ChildJvm jvm = interrupted("exitIfTrue")) {
            jvm.await(CALLED + " 1", LONGEST);
            assertEquals(ErrorCode.USER_ABORT.code(), jvm.exitCode(LONGEST));
        }
    }

    @Test
    @Covers({
        "other_tests.signal_handler_exit_ci_skip",
        "other_tests.signal_handler_threaded_exit_ci_skip",
        "other_tests.signal_handler_callback_default_threaded_exit_ci_skip"
    })
    void theHandlerWithoutACallbackEndsTheProcess() throws Exception {
        try (ChildJvm jvm = interrupted("exit")) {
            assertEquals(ErrorCode.USER_ABORT.code(), jvm.exitCode(LONGEST));
        }
    }

    @Test
    @Covers({"other_tests.signal_handler_no_exit_ci_skip", "other_tests.signal_handler_threaded_no_exit_ci_skip"})
    void theHandlerThatDoesNotExitEndsTheBrokerOnly() throws Exception {
        try (ChildJvm jvm = interrupted("noExit")) {
            jvm.await(BROKER_ENDED, LONGEST);
            jvm.await(GOES_ON, LONGEST);
            assertEquals(0, jvm.exitCode(LONGEST));
        }
    }

    @Test
    @Covers({
        "other_tests.signal_handler_callback_no_exit_ci_skip",
        "other_tests.signal_handler_callback_threaded_no_exit_ci_skip"
    })
    void aCallbackThatSaysYesEndsTheBrokerWhereTheProcessGoesOn() throws Exception {
        try (ChildJvm jvm = interrupted("noExitIfTrue")) {
            jvm.await(CALLED + " 1", LONGEST);
            jvm.await(BROKER_ENDED, LONGEST);
            assertEquals(0, jvm.exitCode(LONGEST));
        }
    }

    @Test
    void aClearedHandlerLeavesTheSignalToTheJvm() throws Exception {
        try (ChildJvm jvm = interrupted("cleared")) {
            assertEquals(
                    ErrorCode.USER_ABORT.code(), jvm.exitCode(LONGEST)); // the JVM's own code for SIGINT is the same
            assertEquals(-1, jvm.output().indexOf(CALLED));
        }
    }

    @Test
    @Covers("other_tests.signal_handler_fed_construction_ci_skip")
    void anAbortEndsTheMakingOfAFederateThatFindsNoBroker() throws Exception {
        try (ChildJvm jvm = ChildJvm.start(SignalIT.class, "abort")) {
            assertTrue(jvm.await("thrown", LONGEST).contains("zippity zoo"));
            assertEquals(0, jvm.exitCode(LONGEST));
        }
    }

    private static ChildJvm interrupted(String mode) throws InterruptedException, IOException {
        ChildJvm jvm = ChildJvm.start(SignalIT.class, mode);
        jvm.await(READY, LONGEST);
        Process kill =
                new ProcessBuilder("kill", "-INT", Long.toString(jvm.process().pid())).start();
        assertEquals(0, kill.waitFor());
        return jvm;
    }

    /** The JVM that is told to stop. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("abort")) {
            abortWhileMaking();
            return;
        }
        AtomicInteger calls = new AtomicInteger();
        BooleanSupplier no = () -> said(calls, false);
        BooleanSupplier yes = () -> said(calls, true);
        switch (arguments[0]) {
            case "exit" -> SignalHandler.load();
            case "exitIfTrue" -> SignalHandler.load(yes);
            case "exitIfFalse" -> SignalHandler.load(no);
            case "noExit" -> SignalHandler.loadWithoutExit();
            case "noExitIfTrue" -> SignalHandler.loadWithoutExit(yes);
            case "noExitIfFalse" -> SignalHandler.loadWithoutExit(no);
            case "cleared" -> {
                SignalHandler.load(no);
                SignalHandler.clear();
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        try (Broker broker = Broker.create(CoreType.INPROC, "signalled", CoreOptions.defaults())) {
            System.out.println(READY + broker.isConnected());
            if (broker.waitForDisconnect(Duration.ofSeconds(2))) {
                System.out.println(BROKER_ENDED);
            }
        }
        System.out.println(GOES_ON);
        if (arguments[0].equals("exit") || arguments[0].equals("exitIfTrue")) {
            TimeUnit.SECONDS.sleep(LONGEST.toSeconds()); // until the handler ends it
        }
        Helics.closeLibrary();
    }

    private static boolean said(AtomicInteger calls, boolean answer) {
        System.out.println(CALLED + ' ' + calls.incrementAndGet());
        return answer;
    }

    private static void abortWhileMaking() throws InterruptedException, ExecutionException, TimeoutException {
        Helics.load();
        SignalHandler.loadWithoutExit();
        FederateInfo info = FederateInfo.named("test")
                .coreType(CoreType.ZMQ)
                .coreOptions(CoreOptions.defaults()
                        .broker("tcp://127.0.0.1:" + TestFederation.freePort())
                        .with("--networktimeout=1s"));
        CompletableFuture<String> made = CompletableFuture.supplyAsync(() -> {
            try (CombinationFederate federate = CombinationFederate.create(info)) {
                return "made " + federate.name();
            } catch (HelicsException e) {
                return "thrown " + e.getMessage();
            }
        });
        TimeUnit.MILLISECONDS.sleep(700);
        Helics.abort(-44, "zippity zoo");
        System.out.println(made.get(10, TimeUnit.SECONDS));
        SignalHandler.clear();
        Helics.closeLibrary();
    }
}
