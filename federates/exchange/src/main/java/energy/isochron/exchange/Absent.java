package energy.isochron.exchange;

import org.jspecify.annotations.Nullable;

/** What is left out of the JSON form: values that say that there is nothing to say. */
final class Absent {
    private Absent() {}

    /** Equal to {@link GridFeedback#NONE}. */
    static final class Feedback {
        @Override
        public boolean equals(@Nullable Object value) {
            return value instanceof GridFeedback feedback && feedback.equals(GridFeedback.NONE);
        }

        @Override
        public int hashCode() {
            return GridFeedback.NONE.hashCode();
        }
    }
}
