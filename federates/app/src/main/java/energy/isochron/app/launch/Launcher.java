package energy.isochron.app.launch;

import java.io.IOException;

/** The process that started this one. */
final class Launcher {
    private Launcher() {}

    /** Interrupts a thread when the launcher says so, or has died, both of which end the wait for this process's standard input. */
    static void obey(Thread thread) {
        Thread.ofPlatform().daemon().name("launcher").start(() -> {
            try {
                int heard = System.in.read();
                assert heard >= -1;
            } catch (IOException e) {
                // A broken pipe says the same as its end.
                thread.interrupt();
            }
            thread.interrupt();
        });
    }
}
