package energy.isochron.helics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time into a federate, and none after the close; who comes second is refused, not kept waiting.
 *
 * <p>A thread enters as a guest, by a compare-and-set of {@link #user}. One that has come many times in a row becomes the resident:
 * from then on it only sets its own flag {@code busy} and looks whether it is still the resident, without an atomic instruction. A guest
 * who finds a resident revokes it first: it sets {@code revoked}, makes the resident pass a handshake, and then looks at {@code busy}.
 *
 * <p>Why that is exact: the handshake is {@link Thread#getStackTrace}, for which the virtual machine stops the other thread at a
 * safepoint, or finds it in native code; a terminated thread is known by {@link Thread#isAlive}, which orders memory too. Between the
 * resident's write of {@code busy} and its read of {@code revoked} there is no safepoint out of order: the write is opaque, so the
 * compiler keeps it before the read, and both are plain field accesses. So either both come before the stop, and the guest, whose read
 * of {@code busy} follows it, sees the resident inside and is refused; or the read comes after the stop, sees {@code revoked}, and the
 * resident turns to the guests' way. Virtual threads never become residents: they have no stop of their own.
 */
class FederateGuard {
    private static final int STEADY = 500;
    private static final int STEADIEST = 1 << 24;
    private static final long SEIZE_PAUSE_NANOS = 200_000;
    private static final Resident NOBODY = new Resident(null);
    private static final VarHandle USER;
    private static final VarHandle BUSY;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            USER = lookup.findVarHandle(FederateGuard.class, "user", Thread.class);
            BUSY = lookup.findVarHandle(Resident.class, "busy", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final String name;

    /** The guest inside. */
    @Nullable
    private volatile Thread user;

    private volatile Resident resident = NOBODY;
    private volatile boolean closed;

    /** How many calls the thread inside has begun in callbacks of its call. */
    private int nested;

    /** How long who comes second waits instead of being refused. */
    private volatile long patienceNanos;

    // written by guests inside only
    @Nullable
    private Thread lastGuest;

    private int streak;
    private int steady = STEADY;

    /** The guard of the federate of this name. */
    FederateGuard(String name) {
        this.name = name;
    }

    /** Begins a call. */
    final void begin() {
        Resident here = resident;
        if (here.thread != Thread.currentThread() || !here.enter()) {
            enterAsGuest();
        }
    }

    /** Ends the call. */
    final void end() {
        if (nested > 0) {
            nested--;
            return;
        }
        Resident here = resident;
        if (here == NOBODY) { // as it is while a guest is inside
            leaveAsGuest();
        } else {
            BUSY.setRelease(here, false);
        }
    }

    /** Begins the last call: what it frees is not entered again. */
    final void beginLast() {
        occupy();
        closed = true;
    }

    /** Waits until nobody is inside and lets nobody in any more; false if that took too long. */
    public final boolean seize(long deadlineNanos) {
        while (!tryOccupy()) {
            if (System.nanoTime() - deadlineNanos > 0) {
                return false;
            }
            LockSupport.parkNanos(SEIZE_PAUSE_NANOS);
        }
        closed = true;
        end();
        return true;
    }

    /** Whether the call that runs was begun in a callback of another one. */
    final boolean isNested() {
        return nested > 0;
    }

    /** From now on who comes second waits for so long before it is refused. */
    final void setPatience(long nanos) {
        patienceNanos = nanos;
    }

    final boolean isClosed() {
        return closed;
    }

    private void enterAsGuest() {
        if (Upcalls.inside() && isInside(Thread.currentThread())) {
            enterNested();
            return;
        }
        occupy();
        if (closed) {
            end();
            throw new IllegalStateException(
                    "federate " + name + " is closed. Maybe one of its interfaces is used after close().");
        }
        Thread caller = Thread.currentThread();
        if (caller != lastGuest) {
            lastGuest = caller;
            streak = 0;
        }
        streak++;
    }

    /** Whether a thread has begun a call: it comes again from a callback of that call. */
    private boolean isInside(Thread caller) {
        Resident here = resident;
        return user == caller || (here.thread == caller && here.busy);
    }

    private void enterNested() {
        if (closed) {
            throw new IllegalStateException("federate " + name + " is closed, and this callback was the last of it");
        }
        nested++;
    }

    private void leaveAsGuest() {
        Thread guest = lastGuest;
        if (streak > steady && !closed && guest != null && !guest.isVirtual()) {
            streak = 0;
            resident = new Resident(guest);
        }
        USER.setRelease(this, null);
    }

    private void occupy() {
        if (!tryOccupy() && !occupyInTime()) {
            Thread guest = user;
            Thread other = guest == null ? resident.thread : guest;
            throw new IllegalStateException("federate " + name + " is in use by thread "
                    + (other == null ? "(just left)" : other.getName()) + " while thread "
                    + Thread.currentThread().getName()
                    + " calls it. Maybe each federate should have a thread of its own.");
        }
    }

    private boolean occupyInTime() {
        long began = System.nanoTime();
        while (System.nanoTime() - began < patienceNanos) {
            LockSupport.parkNanos(SEIZE_PAUSE_NANOS);
            if (tryOccupy()) {
                return true;
            }
        }
        return false;
    }

    /** Comes in where neither a guest nor a resident is inside; there is no resident then any more. */
    private boolean tryOccupy() {
        Thread caller = Thread.currentThread();
        if (!USER.compareAndSet(this, null, caller)) {
            return false;
        }
        Resident here = resident;
        if (here == NOBODY) {
            return true;
        }
        if (here.isInsideWhenRevokedBy(caller)) {
            USER.setRelease(this, null);
            return false;
        }
        resident = NOBODY;
        if (here.thread != caller) {
            steady = Math.min(
                    2 * steady, STEADIEST); // who is often followed by others is not worth a handshake each time
        }
        return true;
    }

    /** The thread that comes and goes without asking, until it is revoked. */
    private static final class Resident {
        @Nullable
        private final Thread thread;

        /** Whether it is inside; written by itself. */
        private boolean busy;

        private volatile boolean revoked;

        /** Whether all of its calls since then know that it was revoked; guests' own. */
        private boolean settled;

        private Resident(@Nullable Thread thread) {
            this.thread = thread;
        }

        /** By the resident itself: false if it is inside already, or is revoked. */
        private boolean enter() {
            if (busy) {
                return false;
            }
            BUSY.setOpaque(this, true);
            if (revoked) {
                BUSY.setRelease(this, false);
                return false;
            }
            return true;
        }

        private boolean isInsideWhenRevokedBy(Thread guest) {
            if (!settled) {
                revoked = true;
                settled = thread == null || thread == guest || thread.getStackTrace() != null;
            }
            return (boolean) BUSY.getAcquire(this);
        }
    }
}
