package energy.isochron.federation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Federations of many processes over zmq, one after the other for some minutes. In each, chance decides whether nothing happens, or a
 * federate or the broker is killed, or a federate is stopped, somewhere in its course. Where nothing happens every process must end with
 * 0; otherwise each one that is left must end with 3 and say why, within the bound. Everything else is counted as a crash (another exit
 * code) or a hang, and the soak ends with 1.
 */
public final class ProcessSoak {
    private static final int GRANT_TIMEOUT_SECONDS = 10;
    private static final int JOIN_TIMEOUT_SECONDS = 90;

    /** From the trouble on: the grant timeout, HELICS' own notice of a death, and leaving, on a machine that is busy. */
    private static final int BOUND_SECONDS = 45;

    private static final int COMPLETE_SECONDS = 240;

    private enum Trouble {
        NONE,
        KILL,
        STOP,
        KILL_BROKER
    }

    private final Random random;
    private final int count;
    private int rounds;
    private int crashes;
    private int hangs;

    private ProcessSoak(int count, long seed) {
        this.count = count;
        this.random = new Random(seed);
    }

    /** Arguments: minutes, how many federates, seed. */
    public static void main(String[] arguments) throws Exception {
        ProcessSoak soak = new ProcessSoak(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.parseLong(arguments[0]));
        while (System.nanoTime() < end) {
            soak.round();
        }
        System.out.printf(
                "%d federations of %d processes: %d crashes, %d hangs%n",
                soak.rounds, soak.count, soak.crashes, soak.hangs);
        System.exit(soak.crashes + soak.hangs == 0 ? 0 : 1);
    }

    private void round() throws IOException, InterruptedException, TimeoutException {
        rounds++;
        Trouble trouble = Trouble.values()[random.nextInt(Trouble.values().length)];
        int victim = random.nextInt(count);
        long delayMillis = random.nextInt(4000);
        long intervals = trouble == Trouble.NONE ? 10 + random.nextInt(60) : 1_000_000;
        String key = FederationBroker.newKey();
        List<ChildProcess> children = new ArrayList<>();
        try (ChildProcess broker = ChildProcess.start(BrokerProgram.class, Integer.toString(count), key)) {
            String address = broker.awaitLine("listens at ").substring("listens at ".length());
            for (int i = 0; i < count; i++) {
                children.add(ChildProcess.start(
                        SoakProgram.class,
                        Integer.toString(i),
                        Integer.toString(count),
                        address,
                        key,
                        Long.toString(intervals),
                        Integer.toString(GRANT_TIMEOUT_SECONDS),
                        Integer.toString(JOIN_TIMEOUT_SECONDS)));
            }
            String when = began(children);
            Thread.sleep(delayMillis);
            strike(trouble, children.get(victim), broker);
            System.out.printf(
                    "round %d: %s f%d after %d ms, %s: %s%n",
                    rounds, trouble, victim, delayMillis, when, judged(trouble, victim, children));
        } finally {
            children.forEach(ChildProcess::close);
        }
    }

    private static String began(List<ChildProcess> children) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            children.getLast().awaitLine("time runs");
        } catch (TimeoutException e) {
            return "time does not run after " + seconds(begun);
        }
        return "time ran after " + seconds(begun);
    }

    private static void strike(Trouble trouble, ChildProcess victim, ChildProcess broker)
            throws IOException, InterruptedException {
        switch (trouble) {
            case KILL -> victim.kill();
            case STOP -> victim.signal("STOP");
            case KILL_BROKER -> broker.kill();
            case NONE -> {}
        }
    }

    private String judged(Trouble trouble, int victim, List<ChildProcess> children) throws InterruptedException {
        long struck = System.nanoTime();
        int expected = trouble == Trouble.NONE ? 0 : 3;
        boolean victimIsOut = trouble == Trouble.KILL || trouble == Trouble.STOP;
        long bound = struck + TimeUnit.SECONDS.toNanos(trouble == Trouble.NONE ? COMPLETE_SECONDS : BOUND_SECONDS);
        int ended = 0;
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < children.size(); i++) {
            if (victimIsOut && i == victim) {
                continue;
            }
            ChildProcess child = children.get(i);
            try {
                int code = child.awaitExit(bound);
                ended++;
                if (code != expected || (code == 3 && !child.output().contains("failed: "))) {
                    crashes++;
                    words.append("; f").append(i).append(" CRASH ").append(code).append(": ").append(child.output());
                }
            } catch (TimeoutException e) {
                hangs++;
                words.append("; f").append(i).append(" HANGS: ").append(child.output());
            }
        }
        return ended + " ended with " + expected + " within " + seconds(struck) + words;
    }

    private static String seconds(long since) {
        return String.format("%.1f s", (System.nanoTime() - since) / 1e9);
    }
}
