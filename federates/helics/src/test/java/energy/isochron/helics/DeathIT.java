package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Processes over zmq that are killed while others wait for them. */
@NeedsHelics
class DeathIT {
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration NOTICE = Duration.ofSeconds(30);

    @Test
    void aKilledFederateIsNoticedByTheBrokersPulse() throws InterruptedException {
        CoreOptions pulse = TestFederation.listening(CoreType.ZMQ).federates(2).tick(Duration.ofMillis(500));
        try (Broker broker = Broker.create(CoreType.ZMQ, "pulse", pulse);
                ChildJvm a = member(broker.address(), "a");
                ChildJvm b = member(broker.address(), "b")) {
            a.await("time", START);
            b.await("time", START);
            b.process().destroyForcibly();
            String end = a.await("Exception", NOTICE);
            assertTrue(end.contains("lost comms with"), end);
        }
    }

    @Test
    void aKilledBrokerIsNoticedByTheCoresPulse() throws InterruptedException, IOException {
        int port = TestFederation.freePort();
        Process broker = new ProcessBuilder(
                        NeedsHelics.Library.library()
                                .brokerExecutable()
                                .orElseThrow()
                                .toString(),
                        "-t",
                        "zmq",
                        "-f",
                        "2",
                        "--port=" + port,
                        "--loglevel=no_print")
                .inheritIO()
                .start();
        String address = "tcp://127.0.0.1:" + port;
        try (ChildJvm a = member(address, "a");
                ChildJvm b = member(address, "b")) {
            a.await("time", START);
            b.await("time", START);
            broker.destroyForcibly();
            assertTrue(broker.waitFor(10, TimeUnit.SECONDS));
            String end = a.await("Exception", NOTICE);
            assertTrue(end.contains("core lost connection with broker"), end);
        } finally {
            broker.destroyForcibly();
        }
    }

    private static ChildJvm member(String address, String name) {
        return ChildJvm.start(Main.class, address, name);
    }

    /** A federate that advances by a second of federation time in 50 ms, until something happens. */
    static final class Main {
        private Main() {}

        /** Arguments: the broker's address, the federate's name, a or b. */
        public static void main(String[] arguments) throws InterruptedException {
            String name = arguments[1];
            CoreOptions options = CoreOptions.defaults()
                    .federates(1)
                    .broker(arguments[0])
                    .silenceTimeout(Duration.ofSeconds(3))
                    .tick(Duration.ofSeconds(1));
            CombinationFederate federate = CombinationFederate.create(
                    FederateInfo.named(name).coreOptions(options).uninterruptible());
            federate.registerPublication("p", ValueType.DOUBLE, "");
            federate.registerSubscription(name.equals("a") ? "b/p" : "a/p", ValueType.DOUBLE, "");
            try {
                federate.enterInitializingMode();
                federate.enterExecutingMode();
                for (long second = 1; second < 2000; second++) {
                    Thread.sleep(50);
                    System.out.println(name + " time " + federate.requestTime(HelicsTime.ofSeconds(second)));
                }
            } catch (HelicsException e) {
                System.out.println(e);
            }
        }
    }
}
