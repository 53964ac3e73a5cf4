package energy.isochron.app.foreign;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program that is ready to be started.
 *
 * @param command the program and its arguments
 * @param environment variables that it needs besides those of its parent
 */
public record ForeignProgram(List<String> command, Map<String, String> environment) {
    /** Tells a federate that its launcher listens to its reports and tells it when to stop. */
    public static final String REPORTING_VARIABLE = "ISOCHRON_REPORTING";

    public ForeignProgram {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A line a variable, then the command, as a POSIX shell reads them; the shell becomes the program. */
    public String shell() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(environment).forEach((name, value) -> text.append("export ")
                .append(name)
                .append('=')
                .append(quoted(value))
                .append('\n'));
        return text.append("exec ")
                .append(String.join(
                        " ", command.stream().map(ForeignProgram::quoted).toList()))
                .append('\n')
                .toString();
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=@-]+") ? word : '\'' + word.replace("'", "'\\''") + '\'';
    }
}
