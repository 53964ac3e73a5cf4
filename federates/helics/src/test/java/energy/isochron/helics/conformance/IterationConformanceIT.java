package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.CombinationFederate;
import energy.isochron.helics.CoreType;
import energy.isochron.helics.FederateFlag;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.Input;
import energy.isochron.helics.IntegerProperty;
import energy.isochron.helics.IterationGrant;
import energy.isochron.helics.IterationRequest;
import energy.isochron.helics.IterationResult;
import energy.isochron.helics.MessageFederate;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Publication;
import energy.isochron.helics.TimeProperty;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.ValueType;
import energy.isochron.helics.conformance.CaseFederation.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Iteration in initializing mode and at a time. Where a C case runs on the test core, which the library does not have, inproc and zmq stand for it. */
@NeedsHelics
class IterationConformanceIT {
    private static final HelicsTime ONE = HelicsTime.ofSeconds(1L);
    private static final IterationRequest IF_NEEDED = IterationRequest.ITERATE_IF_NEEDED;

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("iteration_tests.execution_iteration_test")
    void aFederateHearsItselfInInitializingMode(CoreType type) {
        try (CaseFederation federation = CaseFederation.shared(type, Member.value("fed0", 0))) {
            ValueFederate federate = federation.value(0);
            Publication<Double> value = federate.registerGlobalPublication("pub1", ValueType.DOUBLE, "");
            Input<Double> heard = federate.registerSubscription("pub1", ValueType.DOUBLE, "");
            federate.set(TimeProperty.DELTA, ONE);
            federate.enterInitializingMode();
            value.publish(27.0);
            assertEquals(IterationResult.ITERATING, federate.enterExecutingModeIterative(IF_NEEDED));
            assertEquals(27.0, heard.get());
            assertEquals(IterationResult.NEXT_STEP, federate.enterExecutingModeIterative(IF_NEEDED));
            assertEquals(27.0, heard.get());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ", "ZMQ_SS", "TCP", "TCP_SS", "IPC", "UDP"})
    @Covers("iteration_tests_type.execution_iteration_round_robin_ci_skip")
    void threeFederatesConverge(CoreType type) throws Exception {
        try (CaseFederation federation = CaseFederation.own(type, ring(3))) {
            for (Converged converged : converge(federation, 3)) {
                assertEquals(2.5, converged.value(), 0.1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("iteration_tests.execution_iteration_loop3")
    void fiveFederatesConvergeByTheRestrictiveRule(CoreType type) throws Exception {
        try (CaseFederation federation = CaseFederation.shared(type, ring(5))) {
            for (int i = 0; i < 5; i++) {
                federation.get(i).set(FederateFlag.RESTRICTIVE_TIME_POLICY, true);
            }
            List<Converged> all = converge(federation, 5);
            for (Converged one : all) {
                assertTrue(
                        one.iterations() >= 50
                                || Math.abs(one.value() - all.getFirst().value()) <= 0.1,
                        () -> one + " differs from " + all);
            }
        }
    }

    private static Member[] ring(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Member.value("fed" + i, 0))
                .toArray(Member[]::new);
    }

    /** Where a federate of the ring ended, after how many iterations. */
    private record Converged(double value, int iterations) {}

    private static List<Converged> converge(CaseFederation federation, int size) throws Exception {
        List<Neighbour> neighbours = IntStream.range(0, size)
                .mapToObj(i -> new Neighbour(federation.value(i), i, size))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
            List<Future<Converged>> running = neighbours.stream()
                    .map(one -> threads.submit(one::converge))
                    .toList();
            List<Converged> all = new ArrayList<>();
            for (Future<Converged> one : running) {
                all.add(one.get(40, TimeUnit.SECONDS));
            }
            return all;
        }
    }

    /** A federate of a ring that publishes the mean of what its two neighbours publish. */
    private static final class Neighbour {
        private final ValueFederate federate;
        private final Publication<Double> own;
        private final Input<Double> low;
        private final Input<Double> high;
        private double value;

        Neighbour(ValueFederate federate, int index, int size) {
            this.federate = federate;
            own = federate.registerPublication("pub", ValueType.DOUBLE, "");
            own.setMinimumChange(0.001);
            low = federate.registerSubscription("fed" + (index + size - 1) % size + "/pub", ValueType.DOUBLE, "");
            high = federate.registerSubscription("fed" + (index + 1) % size + "/pub", ValueType.DOUBLE, "");
            low.setDefault(2.0 * index);
            high.setDefault(2.0 * index + 1);
            value = 2.0 * index + 0.5;
        }

        Converged converge() {
            federate.enterInitializingMode();
            int iterations = 0;
            IterationResult result = IterationResult.ITERATING;
            while (result == IterationResult.ITERATING) {
                own.publish(value);
                result = federate.enterExecutingModeIterative(IF_NEEDED);
                value = (low.get() + high.get()) / 2;
                iterations++;
            }
            return new Converged(value, iterations);
        }
    }

    /** A value from a first federate to a second. */
    private static final class Pair implements AutoCloseable {
        final CaseFederation federation;
        final ValueFederate first;
        final ValueFederate second;
        final Publication<Double> value;
        final Input<Double> heard;

        Pair(CoreType type) {
            federation = CaseFederation.shared(type, Member.value("fed0", 1), Member.value("fed1", 1));
            first = federation.value(0);
            second = federation.value(1);
            value = first.registerGlobalPublication("pub1", ValueType.DOUBLE, "");
            heard = second.registerSubscription("pub1", ValueType.DOUBLE, "");
        }

        @Override
        public void close() {
            federation.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("iteration_tests.execution_iteration_test_2fed")
    void oneFederateIteratesInInitializingModeForAnother(CoreType type) {
        try (Pair pair = new Pair(type)) {
            pair.first.enterInitializingModeAsync();
            pair.second.enterInitializingMode();
            pair.first.enterInitializingModeComplete();
            pair.value.publish(27.0);
            pair.first.enterExecutingModeAsync();
            assertEquals(IterationResult.ITERATING, pair.second.enterExecutingModeIterative(IF_NEEDED));
            assertEquals(27.0, pair.heard.get());
            assertEquals(IterationResult.NEXT_STEP, pair.second.enterExecutingModeIterative(IF_NEEDED));
            assertEquals(27.0, pair.heard.get());
            pair.first.enterExecutingModeComplete();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("iteration_tests.time_iteration_test")
    void aFederateHearsItselfAtATime(CoreType type) {
        try (CaseFederation federation = CaseFederation.shared(type, Member.value("fed0", 0))) {
            ValueFederate federate = federation.value(0);
            Publication<Double> value = federate.registerGlobalPublication("pub1", ValueType.DOUBLE, "");
            Input<Double> heard = federate.registerSubscription("pub1", ValueType.DOUBLE, "");
            federate.set(TimeProperty.PERIOD, ONE);
            federate.set(TimeProperty.DELTA, ONE);
            federate.enterExecutingMode();
            value.publish(27.0);
            iteratesThenSteps(federate, heard);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("iteration_tests.time_iteration_test_2fed")
    void oneFederateIteratesAtATimeForAnother(CoreType type) {
        try (Pair pair = new Pair(type)) {
            pair.first.set(TimeProperty.PERIOD, ONE);
            pair.first.set(TimeProperty.DELTA, ONE);
            pair.federation.start();
            pair.value.publish(27.0);
            pair.first.requestTimeAsync(ONE);
            iteratesThenSteps(pair.second, pair.heard);
            pair.first.requestTimeComplete();
        }
    }

    private static void iteratesThenSteps(ValueFederate federate, Input<Double> heard) {
        assertEquals(
                new IterationGrant(HelicsTime.ZERO, IterationResult.ITERATING),
                federate.requestTimeIterative(ONE, IF_NEEDED));
        assertEquals(27.0, heard.get());
        assertEquals(new IterationGrant(ONE, IterationResult.NEXT_STEP), federate.requestTimeIterative(ONE, IF_NEEDED));
        assertEquals(27.0, heard.get());
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("iteration_tests.test_iteration_counter")
    void twoFederatesCountTogether(CoreType type) {
        try (CaseFederation federation =
                CaseFederation.shared(type, Member.value("fed0", 1), Member.value("fed1", 1))) {
            List<Publication<Long>> counts = new ArrayList<>();
            List<Input<Long>> heard = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                ValueFederate federate = federation.value(i);
                counts.add(federate.registerGlobalPublication("pub" + i, ValueType.LONG, ""));
                heard.add(federate.registerSubscription("pub" + (1 - i), ValueType.LONG, ""));
                federate.set(TimeProperty.PERIOD, ONE);
            }
            federation.get(0).enterInitializingModeAsync();
            federation.get(1).enterInitializingMode();
            federation.get(0).enterInitializingModeComplete();
            counts.forEach(count -> count.publish(0L));
            federation.start();
            for (long count = 1; count <= 11; count++) {
                long last = count - 1;
                heard.forEach(input -> assertEquals(last, input.get()));
                if (count <= 10) {
                    long next = count;
                    counts.forEach(publication -> publication.publish(next));
                }
                IterationGrant expected = count <= 10
                        ? new IterationGrant(HelicsTime.ZERO, IterationResult.ITERATING)
                        : new IterationGrant(ONE, IterationResult.NEXT_STEP);
                bothGranted(expected, federation.value(0), federation.value(1));
            }
        }
    }

    private static void bothGranted(IterationGrant expected, ValueFederate first, ValueFederate second) {
        first.requestTimeIterativeAsync(ONE, IF_NEEDED);
        assertEquals(expected, second.requestTimeIterative(ONE, IF_NEEDED));
        assertEquals(expected, first.requestTimeIterativeComplete());
    }

    /**
     * The case was written for a fault that HELICS 3.6.1 still has: on inproc, zmq, tcp, udp and ipc the federates wait for each other
     * for ever in most runs. 30 of 30 runs ended well over zmqss.
     */
    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"ZMQ_SS"})
    @Covers("iteration_tests_type.time_iteration_value_loop_with_endpoint_federate")
    void twoFederatesIterateBesideOneWithEndpoints(CoreType type) {
        try (CaseFederation federation = CaseFederation.own(
                type,
                Member.combination("Battery0", 1),
                Member.combination("Charger1", 1),
                Member.message("Controller2", 1))) {
            CombinationFederate battery = federation.combination(0);
            CombinationFederate charger = federation.combination(1);
            Side current = new Side(battery, "Battery/EV1_current", "A", "Charger/EV1_voltage", "V");
            Side voltage = new Side(charger, "Charger/EV1_voltage", "V", "Battery/EV1_current", "A");
            endpoints(federation);
            battery.set(IntegerProperty.MAX_ITERATIONS, 6);
            charger.set(IntegerProperty.MAX_ITERATIONS, 6);
            federation.start();
            current.value = 5;
            voltage.value = 10;
            for (int step = 1; step <= 20; step++) {
                step(step, federation.message(2), current, voltage);
            }
            federation.disconnect();
        }
    }

    private static void endpoints(CaseFederation federation) {
        MessageFederate controller = federation.message(2);
        federation
                .combination(0)
                .registerGlobalEndpoint("Battery/EV1.co", "message")
                .setDefaultDestination("Controller/battery_ep");
        federation
                .combination(1)
                .registerGlobalEndpoint("Charger/EV1.so", "message")
                .setDefaultDestination("Controller/charger_ep");
        controller.registerGlobalEndpoint("Controller/battery_ep", "message").setDefaultDestination("Battery/EV1.co");
        controller.registerGlobalEndpoint("Controller/charger_ep", "message").setDefaultDestination("Charger/EV1.so");
    }

    private static void step(int step, MessageFederate controller, Side current, Side voltage) {
        HelicsTime now = HelicsTime.ofSeconds(step - 1L);
        HelicsTime next = HelicsTime.ofSeconds((long) step);
        current.publishMore(1);
        voltage.publishMore(2);
        controller.requestTimeAsync(next);
        for (int round = 0; round < 4; round++) {
            both(new IterationGrant(now, IterationResult.ITERATING), next, current, voltage);
            assertEquals(voltage.value, current.heard.get());
            assertEquals(current.value, voltage.heard.get());
            if (round < 3) {
                current.publishMore(0.5);
                voltage.publishMore(0.75);
            }
        }
        both(new IterationGrant(next, IterationResult.NEXT_STEP), next, current, voltage);
        assertEquals(next, controller.requestTimeComplete());
    }

    private static void both(IterationGrant expected, HelicsTime asked, Side first, Side second) {
        first.federate.requestTimeIterativeAsync(asked, IF_NEEDED);
        assertEquals(expected, second.federate.requestTimeIterative(asked, IF_NEEDED));
        assertEquals(expected, first.federate.requestTimeIterativeComplete());
    }

    /** One of two federates that publish to each other. */
    private static final class Side {
        final CombinationFederate federate;
        final Publication<Double> own;
        final Input<Double> heard;
        double value;

        Side(CombinationFederate federate, String key, String units, String other, String otherUnits) {
            this.federate = federate;
            own = federate.registerGlobalPublication(key, ValueType.DOUBLE, units);
            heard = federate.registerSubscription(other, ValueType.DOUBLE, otherUnits);
        }

        void publishMore(double more) {
            value += more;
            own.publish(value);
        }
    }
}
