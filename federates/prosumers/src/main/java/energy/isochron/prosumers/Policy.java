package energy.isochron.prosumers;

/**
 * Decides for many agents at once, from a matrix of observations to a matrix of actions. A port, so that what learns stays outside of
 * this module; see {@link PolicyProvider}. Matrices are row-major arrays with one row an agent of the {@link PolicySeat}. They belong to
 * the community and are used again in the next interval: what is to be kept must be copied.
 *
 * <p>Calls of an episode of τ intervals: {@code act(0)}, {@code outcome(0)}, {@code act(1)}, … {@code act(τ−1)}, {@code outcome(τ−1)},
 * the last one terminal. The next observations of an outcome are those of the following {@code act}.
 *
 * <p>The paradigms of the specification (6.4, 9.1 D24) differ in what a policy makes of its matrix, which always is in agent order,
 * whatever the ids: with a central critic and local actors (CTDE) the critic reads the whole matrix, which is the concatenation of all
 * observations, and the actor of a row that row alone; a joint actor (CTCE) reads and writes whole matrices; independent learners (DTDE)
 * take a row each, or a policy of its own for each agent, which then is handed that agent's row and nobody else's. The reward of the team is
 * the sum of the rows. Agents that follow a strategy or another policy have no row.
 */
public interface Policy {
    /** How its actions are read. */
    ActionForm form();

    /**
     * Decides.
     *
     * @param interval 0-based, the interval about to be played
     * @param observations rows × {@link ObservationSpace#size()} numbers in the ranges of the slots
     * @param actions rows × {@link ActionSpace#COLUMNS} numbers to be filled, in the policy's form
     */
    void act(long interval, double[] observations, double[] actions);

    /**
     * Hears what became of its last actions. A policy that only plays does without.
     *
     * @param interval the interval that was played
     * @param rewards one a row
     * @param next rows × {@link ObservationSpace#size()} numbers, the observations after it
     * @param terminal whether it was the last interval of the episode
     */
    default void outcome(long interval, double[] rewards, double[] next, boolean terminal) {}
}
