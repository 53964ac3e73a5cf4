package energy.isochron.federation;

/** Values that a federate reads. */
public interface ValueInputs {
    /**
     * The last value published before this beat.
     *
     * @param index position of the id in the declared list
     * @return the value in the declared unit; NaN before the first one
     */
    double get(int index);
}
