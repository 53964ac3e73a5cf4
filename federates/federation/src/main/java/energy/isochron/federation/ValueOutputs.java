package energy.isochron.federation;

/** Values that a federate publishes. */
public interface ValueOutputs {
    /**
     * Publishes one value; it is seen at later beats and keeps until the next one.
     *
     * @param index position of the id in the declared list
     * @param value the value in the declared unit
     */
    void set(int index, double value);
}
