package energy.isochron.helics.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.helics.CoreType;
import energy.isochron.helics.Endpoint;
import energy.isochron.helics.Federate;
import energy.isochron.helics.FederateFlag;
import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.NeedsHelics;
import energy.isochron.helics.Publication;
import energy.isochron.helics.TimeProperty;
import energy.isochron.helics.ValueFederate;
import energy.isochron.helics.ValueType;
import energy.isochron.helics.conformance.CaseFederation.Member;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which times are granted. The C cases run on the test core, which the library does not have. */
@NeedsHelics
class TimingConformanceIT {
    private static HelicsTime seconds(double seconds) {
        return HelicsTime.ofSeconds(seconds);
    }

    private static void periods(CaseFederation federation, double first, double second) {
        federation.get(0).set(TimeProperty.PERIOD, seconds(first));
        federation.get(1).set(TimeProperty.PERIOD, seconds(second));
        for (int i = 0; i < 2; i++) {
            federation.get(i).set(FederateFlag.IGNORE_TIME_MISMATCH_WARNINGS, true);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("timing_tests.simple_timing_test")
    void aValueInterruptsAtTheNextPeriod(CoreType type) {
        try (CaseFederation federation =
                CaseFederation.shared(type, Member.value("fed0", 0), Member.value("fed1", 0))) {
            ValueFederate first = federation.value(0);
            ValueFederate second = federation.value(1);
            periods(federation, 0.5, 0.5);
            Publication<Double> value = first.registerGlobalPublication("pub1", ValueType.DOUBLE, "");
            second.registerSubscription("pub1", ValueType.DOUBLE, "");
            federation.start();
            value.publish(0.27);
            assertEquals(2.0, first.requestTime(2.0));
            assertEquals(0.5, second.requestTime(2.0));
            assertEquals(2.0, second.requestTime(2.0));
            first.disconnect();
            second.disconnect();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("timing_tests.simple_timing_test2")
    void timesAreGrantedInPeriodsOnly(CoreType type) {
        try (CaseFederation federation =
                CaseFederation.shared(type, Member.value("fed0", 0), Member.value("fed1", 0))) {
            ValueFederate first = federation.value(0);
            ValueFederate second = federation.value(1);
            periods(federation, 0.5, 0.5);
            Publication<Double> value = first.registerGlobalPublication("pub1", ValueType.DOUBLE, "");
            second.registerSubscription("pub1", ValueType.DOUBLE, "");
            federation.start();
            assertEquals(0.5, first.requestTime(0.32));
            value.publish(0.27);
            assertEquals(2.0, first.requestTime(1.85));
            assertEquals(0.5, second.requestTime(1.79));
            assertEquals(2.0, second.requestTime(2.0));
            first.disconnect();
            assertEquals(seconds(2.5), second.requestNextStep());
            second.disconnect();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("timing_tests.simple_timing_test_message")
    void aMessageInterruptsAtTheReceiversNextPeriod(CoreType type) {
        try (CaseFederation federation =
                CaseFederation.shared(type, Member.message("fed0", 0), Member.message("fed1", 0))) {
            periods(federation, 0.6, 0.45);
            Endpoint e1 = federation.message(0).registerGlobalEndpoint("e1", "");
            federation.message(1).registerGlobalEndpoint("e2", "");
            federation.start();
            Federate first = federation.get(0);
            Federate second = federation.get(1);
            second.requestTimeAsync(seconds(3.5));
            assertEquals(0.6, first.requestTime(0.32), 1e-9);
            e1.sendTo("test1", "e2");
            first.requestTimeAsync(seconds(1.85));
            assertEquals(seconds(0.9), second.requestTimeComplete());
            second.requestTimeAsync(seconds(2.0));
            assertEquals(seconds(2.25), second.requestTimeComplete());
            second.requestTimeAsync(seconds(3.0));
            assertEquals(seconds(2.4), first.requestTimeComplete());
            first.disconnect();
            assertEquals(seconds(3.15), second.requestTimeComplete());
            second.disconnect();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("timing_tests.timing_with_input_delay")
    void whatArrivesIsDelayedByTheInputDelay(CoreType type) {
        try (CaseFederation federation =
                CaseFederation.shared(type, Member.message("fed0", 0), Member.message("fed1", 0))) {
            periods(federation, 0.1, 0.1);
            Federate first = federation.get(0);
            Federate second = federation.get(1);
            second.set(TimeProperty.INPUT_DELAY, seconds(0.1));
            Endpoint e1 = federation.message(0).registerGlobalEndpoint("e1", "");
            federation.message(1).registerGlobalEndpoint("e2", "");
            federation.start();
            second.requestTimeAsync(seconds(2.0));
            assertEquals(1.0, first.requestTime(1.0));
            e1.sendTo("test1", "e2");
            first.requestTimeAsync(seconds(1.9));
            assertEquals(seconds(1.1), second.requestTimeComplete());
            second.requestTimeAsync(seconds(2.0));
            assertEquals(seconds(1.9), first.requestTimeComplete());
            assertEquals(seconds(0.1), first.get(TimeProperty.PERIOD));
            assertEquals(seconds(2.0), second.requestTimeComplete());
            first.disconnect();
            second.disconnect();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("timing_tests.timing_with_minDelta_change")
    void theSmallestStepMayChange(CoreType type) {
        try (CaseFederation federation = CaseFederation.shared(type, Member.value("fed0", 1))) {
            changed(federation.get(0), TimeProperty.DELTA);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("timing_tests.timing_with_period_change")
    void thePeriodMayChange(CoreType type) {
        try (CaseFederation federation = CaseFederation.shared(type, Member.value("fed0", 0))) {
            Federate federate = federation.get(0);
            federate.set(FederateFlag.IGNORE_TIME_MISMATCH_WARNINGS, true);
            assertTrue(federate.get(FederateFlag.IGNORE_TIME_MISMATCH_WARNINGS));
            federate.set(TimeProperty.PERIOD, seconds(1.0));
            changed(federate, TimeProperty.PERIOD);
        }
    }

    private static void changed(Federate federate, TimeProperty step) {
        federate.enterExecutingMode();
        assertEquals(1.0, federate.requestTime(1.0));
        assertEquals(2.0, federate.requestTime(1.0)); // what is over already is granted at the next step
        federate.set(step, seconds(0.1));
        assertEquals(2.1, federate.requestTime(2.0), 1e-12);
        federate.disconnect();
    }

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    @Covers("timing_tests.max_time_consistency")
    void theEndOfTimeStays(CoreType type) {
        try (CaseFederation federation = CaseFederation.shared(type, Member.value("fed0", 0))) {
            Federate federate = federation.get(0);
            federate.enterExecutingMode();
            assertEquals(HelicsTime.MAX, federate.requestTime(HelicsTime.MAX));
            federate.disconnect();
            assertEquals(HelicsTime.MAX, federate.currentTime());
        }
    }
}
