package energy.isochron.federation;

import energy.isochron.federation.Troubled.Trouble;
import energy.isochron.helics.CoreType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One tracer in a process of its own: writes its trace into a file, says on standard output where it is and how it ended. */
public final class FederateProgram {
    private FederateProgram() {}

    /**
     * Plays.
     *
     * @param args name, address, key, core type, intervals, longest wait for a grant and for joining in ms, trouble, file
     */
    public static void main(String[] args) throws IOException {
        Troubled federate = new Troubled(args[0], Trouble.valueOf(args[7]));
        Duration grant = Duration.ofMillis(Long.parseLong(args[5]));
        Duration join = Duration.ofMillis(Long.parseLong(args[6]));
        HelicsOptions options = HelicsOptions.at(args[1], args[2])
                .over(CoreType.valueOf(args[3]))
                .waiting(grant, join);
        int exit = 0;
        try {
            HelicsProcess.of(federate, new Schedule(10, Long.parseLong(args[4])), options)
                    .run((who, beat, interval) -> say("acted " + interval + " " + beat.name()));
        } catch (FederationFailure e) {
            say("failed: " + e.getMessage());
            exit = 3;
        }
        Files.write(Path.of(args[8]), List.copyOf(federate.trace()));
        System.exit(exit);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
