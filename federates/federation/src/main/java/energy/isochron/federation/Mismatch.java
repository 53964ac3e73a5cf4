package energy.isochron.federation;

/**
 * Interfaces that do not fit together.
 *
 * @param kind what is wrong
 * @param federate the federate whose interface it is
 * @param key its key
 * @param detail the problem in words, with what may have been meant
 */
public record Mismatch(Kind kind, String federate, String key, String detail) {
    /** What can be wrong between the interfaces of federates. */
    public enum Kind {
        /** Nobody publishes a value that a federate cannot do without. */
        UNMATCHED_VALUE(true),
        /** Nobody publishes a value that its reader can do without. */
        ABSENT_VALUE(false),
        /** Nobody sends a message that a federate listens to. */
        UNMATCHED_MESSAGE(true),
        /** Nobody sends a message that its listener can do without. */
        ABSENT_MESSAGE(false),
        /** Nobody listens to a message. */
        UNHEARD_MESSAGE(false),
        /** Two federates publish the same value. */
        DUPLICATE(true),
        /** Publisher and reader do not use the same unit. */
        UNIT(true),
        /** Sender and listener do not use the same record or version. */
        TYPE(true);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        /** Whether a federation of just these federates cannot start. */
        public boolean isError() {
            return error;
        }
    }
}
