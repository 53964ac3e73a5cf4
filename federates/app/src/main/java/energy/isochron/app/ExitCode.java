package energy.isochron.app;

import energy.isochron.analytics.AuditFailure;
import energy.isochron.federation.FederationFailure;

/** What the process ends with. */
public final class ExitCode {
    /** All went well. */
    public static final int OK = 0;
    /** Two runs differ. */
    public static final int DIFFERENT = 1;
    /** A scenario, another file or an option cannot be used; nothing was started. */
    public static final int BAD_INPUT = 2;
    /** The federation broke off. */
    public static final int BROKEN_OFF = 3;
    /** Energy or money does not close. */
    public static final int AUDIT_FAILED = 4;

    private ExitCode() {}

    /** That of a federation that broke off: whether the audit was why. */
    public static int of(FederationFailure failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuditFailure) {
                return AUDIT_FAILED;
            }
        }
        return BROKEN_OFF;
    }
}
