package energy.isochron.helics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Four federates with a thread each, made from one thread; federate k asks for 3600·interval + k seconds. */
@NeedsHelics
class BeatsIT {
    private static final int INTERVALS = 24;

    @ParameterizedTest
    @EnumSource(
            value = CoreType.class,
            names = {"INPROC", "ZMQ"})
    void eachBeatSeesExactlyWhatTheEarlierBeatsSent(CoreType type) throws Exception {
        play(type);
    }

    @RepeatedTest(20)
    void fourFederatesMadeFromOneThreadEndWell() throws Exception {
        play(CoreType.INPROC);
    }

    private static void play(CoreType type) throws Exception {
        try (TestFederation federation = TestFederation.of(type, "f0", "f1", "f2", "f3");
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<List<String>>> players = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                players.add(new Player(federation.get(k), k));
            }
            for (Future<List<String>> heard : threads.invokeAll(players)) {
                assertEquals(List.of(), heard.get());
            }
        }
    }

    /** One federate: it sends its beat to all, and reports what it heard otherwise than it should. */
    private static final class Player implements Callable<List<String>> {
        private final CombinationFederate federate;
        private final int beat;
        private final Endpoint out;
        private final List<Endpoint> ins = new ArrayList<>();
        private final Publication<Double> value;
        private final List<Input<Double>> values = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();

        Player(CombinationFederate federate, int beat) {
            this.federate = federate;
            this.beat = beat;
            out = federate.registerTargetedEndpoint("out", "");
            value = federate.registerPublication("v", ValueType.DOUBLE, "");
            for (int from = 0; from < 4; from++) {
                if (from != beat) {
                    Endpoint in = federate.registerTargetedEndpoint("from" + from, "");
                    in.addSourceTarget("f" + from + "/out");
                    ins.add(in);
                    values.add(federate.registerSubscription("f" + from + "/v", ValueType.DOUBLE, ""));
                }
            }
        }

        @Override
        public List<String> call() {
            federate.enterInitializingMode();
            federate.enterExecutingMode();
            for (long interval = 0; interval < INTERVALS; interval++) {
                HelicsTime moment = HelicsTime.ofSeconds(3600 * interval + beat);
                if (moment.nanoseconds() > 0) {
                    expect(moment, federate.requestTime(moment));
                }
                hear(interval);
                out.send(new byte[] {(byte) interval});
                value.publish((double) interval);
            }
            federate.requestTime(HelicsTime.ofSeconds(3600L * INTERVALS + beat));
            federate.disconnect();
            return wrong;
        }

        private void hear(long interval) {
            for (int i = 0; i < ins.size(); i++) {
                long sent = i < beat ? interval : interval - 1; // a later beat was last heard in the interval before
                if (sent >= 0) {
                    expect(1, ins.get(i).pendingMessages());
                    expect((byte) sent, ins.get(i).receive().orElseThrow().data()[0]);
                    expect((double) sent, values.get(i).getDouble());
                }
            }
        }

        private void expect(Object right, Object seen) {
            if (!right.equals(seen)) {
                wrong.add("f" + beat + ": " + seen + " instead of " + right);
            }
        }
    }
}
