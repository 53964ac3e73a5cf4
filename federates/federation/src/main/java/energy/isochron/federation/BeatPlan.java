package energy.isochron.federation;

import energy.isochron.exchange.Beat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which federates act within each interval: by the beats' offsets, then by the order of the federates. */
final class BeatPlan {
    private final int[] federate;
    private final Beat[] beat;
    private final boolean[] lastOfSlot;
    private final boolean[] firstOfFederate;
    private final boolean[] lastOfFederate;

    private BeatPlan(List<Step> steps) {
        int size = steps.size();
        federate = new int[size];
        beat = new Beat[size];
        lastOfSlot = new boolean[size];
        firstOfFederate = new boolean[size];
        lastOfFederate = new boolean[size];
        for (int i = 0; i < size; i++) {
            Step step = steps.get(i);
            federate[i] = step.federate();
            beat[i] = step.beat();
            lastOfSlot[i] = i + 1 == size
                    || steps.get(i + 1).beat().offsetMillis() != step.beat().offsetMillis();
            firstOfFederate[i] =
                    steps.subList(0, i).stream().noneMatch(earlier -> earlier.federate() == step.federate());
            lastOfFederate[i] =
                    steps.subList(i + 1, size).stream().noneMatch(later -> later.federate() == step.federate());
        }
    }

    /**
     * Plans all beats of all federates.
     *
     * @throws IllegalArgumentException if a name stands twice, or beats are not in time order within the interval
     */
    static BeatPlan of(List<? extends Federate> federates, Schedule schedule) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < federates.size(); i++) {
            Federate one = federates.get(i);
            checkName(federates.subList(0, i), one.name());
            checkBeats(one, schedule);
            for (Beat beat : one.beats()) {
                steps.add(new Step(i, beat));
            }
        }
        steps.sort(Comparator.comparingInt(step -> step.beat().offsetMillis()));
        return new BeatPlan(steps);
    }

    private static void checkName(List<? extends Federate> before, String name) {
        if (name.isBlank() || before.stream().anyMatch(other -> other.name().equals(name))) {
            throw new IllegalArgumentException("a federate is named '" + name
                    + "', allowed is any name that no other one has. Maybe one was added twice?");
        }
    }

    /** Checks that a federate has beats, in strict time order, all within the interval. */
    static void checkBeats(Federate federate, Schedule schedule) {
        int before = -1;
        for (Beat beat : federate.beats()) {
            if (beat.offsetMillis() <= before || beat.offsetMillis() >= schedule.intervalMillis()) {
                throw new IllegalArgumentException("federate '" + federate.name() + "' has beats " + federate.beats()
                        + ", allowed are growing offsets from 0 to less than intervalSeconds = "
                        + schedule.intervalSeconds() + ". Maybe the interval is too short?");
            }
            before = beat.offsetMillis();
        }
        if (before < 0) {
            throw new IllegalArgumentException("federate '" + federate.name()
                    + "' has no beats, allowed is one or more. Maybe beats() returns a list that is filled later?");
        }
    }

    int size() {
        return federate.length;
    }

    int federate(int step) {
        return federate[step];
    }

    Beat beat(int step) {
        return beat[step];
    }

    /** Whether what was sent in this time slot is to be handed over now. */
    boolean isLastOfSlot(int step) {
        return lastOfSlot[step];
    }

    /** Whether this is the federate's first beat of the interval. */
    boolean isFirstOfFederate(int step) {
        return firstOfFederate[step];
    }

    /** Whether this is the federate's last beat of the interval. */
    boolean isLastOfFederate(int step) {
        return lastOfFederate[step];
    }

    private record Step(int federate, Beat beat) {}
}
