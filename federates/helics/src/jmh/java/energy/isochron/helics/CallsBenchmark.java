package energy.isochron.helics;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a call costs and allocates, with {@code -prof gc}: two federates on one inproc core, driven by one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class CallsBenchmark {
    private BenchFederation federation;
    private BenchFederation alone;
    private Publication<Double> publication;
    private Input<Double> input;
    private double next;

    @Setup(Level.Trial)
    public void join() {
        federation = new BenchFederation("calls", 2);
        publication = federation.get(0).registerPublication("p", ValueType.DOUBLE, "");
        Publication<Double> read = federation.get(0).registerPublication("q", ValueType.DOUBLE, "");
        input = federation.get(1).registerSubscription("calls_0/q", ValueType.DOUBLE, "");
        federation.start();
        read.publishDouble(3);
        federation.advance();
        alone = new BenchFederation("alone", 1);
        alone.start();
    }

    @TearDown(Level.Trial)
    public void leave() {
        federation.close();
        alone.close();
    }

    /** Nobody reads it. */
    @Benchmark
    public void publishDouble() {
        publication.publishDouble(next++);
    }

    @Benchmark
    public double getDouble() {
        return input.getDouble();
    }

    @Benchmark
    public boolean isUpdated() {
        return input.isUpdated();
    }

    /** Of a federate alone on its core. */
    @Benchmark
    public double requestTime() {
        alone.advance();
        return alone.now();
    }

    /** Messages that are sent, carried by a step of both federates, and received into a kept buffer, a hundred a step. */
    @State(Scope.Thread)
    public static class Mail {
        @Param({"8", "1024", "65536"})
        int bytes;

        private BenchFederation federation;
        private Endpoint from;
        private Endpoint to;
        private MessageBuffer buffer;
        private byte[] sent;
        private byte[] received;
        private int waiting;

        @Setup(Level.Trial)
        public void join() {
            federation = new BenchFederation("mail", 2);
            from = federation.get(0).registerTargetedEndpoint("from", "");
            to = federation.get(1).registerTargetedEndpoint("to", "");
            from.addDestinationTarget("mail_1/to");
            federation.start();
            buffer = to.createMessage();
            sent = new byte[bytes];
            received = new byte[bytes];
        }

        @TearDown(Level.Trial)
        public void leave() {
            buffer.close();
            federation.close();
        }
    }

    /** One message, with its hundredth of a step. */
    @Benchmark
    public int sendAndReceive(Mail mail) {
        mail.from.send(mail.sent);
        mail.waiting++;
        int read = 0;
        if (mail.waiting == 100) {
            mail.waiting = 0;
            mail.federation.advance();
            while (mail.to.receive(mail.buffer)) {
                read += mail.buffer.copyTo(mail.received);
            }
        }
        return read;
    }
}
