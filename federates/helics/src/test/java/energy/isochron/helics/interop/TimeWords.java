package energy.isochron.helics.interop;

import energy.isochron.helics.HelicsTime;
import energy.isochron.helics.IterationGrant;
import energy.isochron.helics.IterationRequest;
import energy.isochron.helics.IterationResult;
import java.util.List;

/** The words about time and iteration. */
final class TimeWords {
    private static final double SETTLED = 1e-6;

    private final JavaRole role;
    private final ValueWords values;

    TimeWords(JavaRole role, ValueWords values) {
        this.role = role;
        this.values = values;
    }

    void addTo(Words words) {
        words.add("initialize", step -> role.federate().enterInitializingMode())
                .add("initialize-again", step -> role.federate().enterInitializingModeIterative())
                .add("execute", step -> role.federate().enterExecutingMode())
                .add(
                        "execute-iterative",
                        step -> role.log(
                                "execute " + step.get(0), execute(step.get(0)).name()))
                .add(
                        "time",
                        step -> log("time " + step.get(0), role.federate().requestTime(TextForm.time(step.get(0)))))
                .add("time-iterative", step -> {
                    IterationGrant grant = iterative(step.get(0), step.get(1));
                    log("time " + String.join(" ", step), grant.time(), grant.result());
                })
                .add("next-step", step -> log("next step", role.federate().requestNextStep()))
                .add("advance", step -> log("advance", role.federate().requestTimeAdvance(TextForm.time(step.get(0)))))
                .add("begin-time", step -> role.federate().requestTimeAsync(TextForm.time(step.get(0))))
                .add("complete-time", step -> log("complete", role.federate().requestTimeComplete()))
                .add(
                        "completed",
                        step -> role.log(
                                "completed", Boolean.toString(role.federate().isAsyncOperationCompleted())))
                .add("pause", step -> Thread.sleep(Long.parseLong(step.get(0))))
                .add("relax", this::relax);
    }

    /** Publishes factor · input + constant until that settles, in initializing mode or at a time. */
    private void relax(List<String> step) {
        String when = step.get(0);
        double last = Double.NaN;
        IterationResult result = IterationResult.ITERATING;
        while (result == IterationResult.ITERATING) {
            double input = values.input(step.subList(2, 3)).getDouble();
            double value = Double.parseDouble(step.get(3)) * input + Double.parseDouble(step.get(4));
            if (!(Math.abs(value - last) <= SETTLED)) {
                values.publication(step.subList(1, 2)).publishDouble(value);
            }
            last = value;
            result = when.equals("initializing")
                    ? execute("needed")
                    : iterative(when, "needed").result();
            role.log("relax " + when, TextForm.number(value) + " " + result);
        }
    }

    private IterationResult execute(String request) {
        return role.federate().enterExecutingModeIterative(requested(request));
    }

    private IterationGrant iterative(String seconds, String request) {
        return role.federate().requestTimeIterative(TextForm.time(seconds), requested(request));
    }

    private static IterationRequest requested(String word) {
        return switch (word) {
            case "no" -> IterationRequest.NO_ITERATION;
            case "force" -> IterationRequest.FORCE_ITERATION;
            case "needed" -> IterationRequest.ITERATE_IF_NEEDED;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private void log(String what, HelicsTime granted) {
        role.log(what, TextForm.number(granted.toSeconds()));
    }

    private void log(String what, HelicsTime granted, IterationResult result) {
        role.log(what, TextForm.number(granted.toSeconds()) + " " + result);
    }
}
