package energy.isochron.federation;

import energy.isochron.exchange.Beat;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A tracer that gets into trouble at its first beat of interval 1. */
final class Troubled implements Federate {
    /** What happens. */
    enum Trouble {
        NONE,
        THROWS,
        HANGS,
        HANGS_FOR_GOOD,
        HANGS_BEFORE_TIME,
        THROWS_WHEN_LEAVING
    }

    /** The domain has its own words for what went wrong. */
    static final class AuditFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AuditFailure() {
            super("1.5 kWh are missing");
        }
    }

    private final Tracer tracer;
    private final Trouble trouble;

    Troubled(String name, Trouble trouble) {
        this.tracer = Tracer.of(name);
        this.trouble = trouble;
    }

    List<String> trace() {
        return tracer.trace;
    }

    String lastWords() {
        return trace().getLast();
    }

    @Override
    public String name() {
        return tracer.name();
    }

    @Override
    public List<Beat> beats() {
        return tracer.beats();
    }

    @Override
    public void join(Ports ports) {
        tracer.join(ports);
    }

    @Override
    public void announce() {
        if (trouble == Trouble.HANGS_BEFORE_TIME) {
            hang();
        }
        tracer.announce();
    }

    @Override
    public void act(Beat beat, long interval) {
        if (interval == 1) {
            switch (trouble) {
                case THROWS -> throw new AuditFailure();
                case HANGS -> hang();
                case HANGS_FOR_GOOD -> hangForGood();
                case NONE, HANGS_BEFORE_TIME, THROWS_WHEN_LEAVING -> {}
            }
        }
        tracer.act(beat, interval);
    }

    @Override
    public void conclude(long intervals) {
        tracer.conclude(intervals);
    }

    @Override
    public void leave(Ending ending) {
        tracer.leave(ending);
        if (trouble == Trouble.THROWS_WHEN_LEAVING) {
            throw new AuditFailure();
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void hangForGood() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // goes on hanging, as native code would
            }
        }
    }
}
