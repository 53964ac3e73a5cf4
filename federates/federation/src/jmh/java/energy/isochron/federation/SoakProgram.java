package energy.isochron.federation;

import java.time.Duration;

/** One federate of the soak in a process of its own: ends with 0 after all intervals, with 3 and in words where it broke off. */
public final class SoakProgram {
    private SoakProgram() {}

    /** Arguments: index, how many federates, address, key, intervals, grant timeout in s, join timeout in s. */
    public static void main(String[] arguments) {
        int index = Integer.parseInt(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        HelicsOptions options = HelicsOptions.at(arguments[2], arguments[3])
                .waiting(
                        Duration.ofSeconds(Long.parseLong(arguments[5])),
                        Duration.ofSeconds(Long.parseLong(arguments[6])));
        int exit = 0;
        try {
            HelicsProcess.of(
                            new SoakFederate(index, count),
                            SoakFederate.schedule(count, Long.parseLong(arguments[4])),
                            options)
                    .run((who, beat, interval) -> {
                        if (interval == 0) {
                            System.out.println("time runs");
                        }
                    });
            System.out.println("complete");
        } catch (FederationFailure e) {
            System.out.println("failed: " + e.getMessage());
            exit = 3;
        }
        System.exit(exit);
    }
}
