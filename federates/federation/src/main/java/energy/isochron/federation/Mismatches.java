package energy.isochron.federation;

import java.util.List;

/** Refuses federates whose interfaces do not fit together. */
final class Mismatches {
    private Mismatches() {}

    /** Throws with all errors in one message; what readers can do without passes. */
    static void refuse(List<Mismatch> mismatches) {
        List<Mismatch> errors = mismatches.stream()
                .filter(mismatch -> mismatch.kind().isError())
                .toList();
        if (!errors.isEmpty()) {
            StringBuilder text = new StringBuilder("the federation cannot start, ")
                    .append(errors.size())
                    .append(errors.size() == 1 ? " interface does" : " interfaces do")
                    .append(" not fit:");
            errors.forEach(error -> text.append("\n  ").append(error.detail()));
            throw new FederationFailure(text.toString());
        }
    }
}
