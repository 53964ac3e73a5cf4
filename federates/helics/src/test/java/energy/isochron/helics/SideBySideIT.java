package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Federates that threads make and drive side by side, without a word to each other. With cores that have no name the library lets the
 * second federate join the first one's core, whether that has begun or not, and both hang.
 */
@NeedsHelics
class SideBySideIT {
    private static final int ROUNDS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"", "named"})
    void threadsThatMakeTheirFederatesDoNotHang(String core) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String own = core.isEmpty() ? "" : core + UUID.randomUUID();
            try (Broker broker = Broker.create(
                            CoreType.INPROC,
                            "broker-" + UUID.randomUUID(),
                            CoreOptions.defaults().federates(2));
                    ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<String>> cores = new ArrayList<>();
                for (String name : List.of("a", "b")) {
                    cores.add(threads.submit(() -> lifeOn(broker, name, own.isEmpty() ? "" : own + name)));
                }
                HashSet<String> names = new HashSet<>();
                for (Future<String> name : cores) {
                    names.add(name.get(50, TimeUnit.SECONDS));
                }
                assertEquals(2, names.size());
            }
        }
    }

    private static String lifeOn(Broker broker, String name, String core) {
        FederateInfo info = FederateInfo.named(name)
                .coreType(CoreType.INPROC)
                .coreName(core)
                .coreOptions(CoreOptions.defaults().federates(1).broker(broker.address()));
        try (MessageFederate federate = MessageFederate.create(info)) {
            Endpoint endpoint = federate.registerGlobalEndpoint("at-" + name, "");
            federate.enterExecutingMode();
            endpoint.sendTo("hello".getBytes(StandardCharsets.UTF_8), name.equals("a") ? "at-b" : "at-a");
            federate.requestTime(1.0);
            return federate.core().name();
        }
    }
}
