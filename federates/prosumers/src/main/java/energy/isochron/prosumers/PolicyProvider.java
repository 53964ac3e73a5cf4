package energy.isochron.prosumers;

/** Makes policies. A port: implementations are found by {@link java.util.ServiceLoader} and chosen by their name. */
public interface PolicyProvider {
    /** The name by which a scenario chooses it: letters, digits, {@code _ . -}. */
    String name();

    /**
     * A policy for one run.
     *
     * @param seat whom it decides for, and what it sees and may do
     */
    Policy policy(PolicySeat seat);
}
