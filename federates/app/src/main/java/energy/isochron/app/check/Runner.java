package energy.isochron.app.check;

import energy.isochron.app.config.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What HELICS' own launcher starts: {@code helics run --path=…_runner.json}. */
public record Runner(
        @Key(value = "Name of the federation", pattern = "[A-Za-z0-9_.-]+")
        String name,

        @Key(
                value = "Whether HELICS' launcher starts a broker of its own; ours is one of the entries",
                byDefault = "false")
        boolean broker,

        @Key("What is started") List<Entry> federates) {
    public Runner {
        federates = List.copyOf(federates);
    }

    /** One process. */
    public record Entry(
            @Key(value = "Its name", pattern = "[A-Za-z0-9_.-]+")
            String name,

            @Key(value = "Where it is started, relative to the runner's folder", byDefault = ".")
            String directory,

            @Key("The command") String exec,

            @Key(value = "The computer", byDefault = "localhost", pattern = "localhost")
            String host) {
        /** The words of the command. */
        List<String> words() {
            return Arrays.stream(exec.trim().split("\\s+")).toList();
        }

        /** The file after {@code --config}, if the command has it. */
        Optional<String> config() {
            List<String> words = words();
            int option = words.indexOf("--config");
            return option >= 0 && option + 1 < words.size() ? Optional.of(words.get(option + 1)) : Optional.empty();
        }
    }
}
