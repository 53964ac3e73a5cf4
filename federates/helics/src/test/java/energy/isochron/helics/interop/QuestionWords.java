package energy.isochron.helics.interop;

import energy.isochron.helics.Command;
import energy.isochron.helics.Query;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words about queries, commands, names and the broker. */
final class QuestionWords {
    private static final Duration COMMAND_COMES = Duration.ofSeconds(10);

    private final JavaRole role;

    QuestionWords(JavaRole role) {
        this.role = role;
    }

    void addTo(Words words) {
        words.add("query", step -> role.log("query " + String.join(" ", step), ask(step.get(0), step.get(1))))
                .add("query-states", step -> role.log("states", states(ask(step.get(0), "current_state"))))
                .add("barrier", step -> role.broker().setTimeBarrier(TextForm.time(step.get(0))))
                .add("clear-barrier", step -> role.broker().clearTimeBarrier())
                .add("answer", step -> role.federate()
                        .callbacks()
                        .onQuery(
                                question -> question.equals(step.get(0)) ? Optional.of(step.get(1)) : Optional.empty()))
                .add("command", step -> role.federate().sendCommand(step.get(0), step.get(1)))
                .add("get-command", step -> log(role.federate().receiveCommand()))
                .add("wait-command", step -> log(role.federate().waitForCommand(COMMAND_COMES)))
                .add("global-value", step -> role.federate().setGlobal(step.get(0), step.get(1)))
                .add("alias", step -> role.federate().addAlias(step.get(0), step.get(1)))
                .add("tag", step -> {
                    role.federate().setTag(step.get(0), step.get(1));
                    role.log("tag " + step.get(0), role.federate().tag(step.get(0)));
                })
                .add("local-error", step -> role.federate().localError(Integer.parseInt(step.get(0)), step.get(1)))
                .add("global-error", step -> role.federate().globalError(Integer.parseInt(step.get(0)), step.get(1)));
    }

    private void log(Optional<Command> command) {
        role.log(
                "command",
                command.map(sent -> sent.text() + " from " + sent.source()).orElse(" from nobody"));
    }

    private String ask(String target, String question) {
        return role.federate().query(new Query(target, question)).replaceAll("\\s", "");
    }

    private static String states(String answer) {
        return Stream.of("a", "b").map(name -> state(answer, name)).collect(Collectors.joining(" "));
    }

    private static String state(String answer, String name) {
        Matcher matcher = Pattern.compile("\"name\":\"" + name + "\"[^}]*},\"state\":\"(\\w+)\"")
                .matcher(answer);
        return matcher.find() ? matcher.group(1) : "none";
    }
}
