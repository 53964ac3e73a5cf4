package energy.isochron.analytics;

/** Energy or money does not close: the run stops here and says where. */
public final class AuditFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long interval;
    private final Balance balance;
    private final String subject;
    private final double left;
    private final double right;

    /**
     * A balance that does not close.
     *
     * @param interval where, 0-based
     * @param balance which
     * @param subject the agent or bus, empty for the whole community
     * @param left its left side
     * @param right its right side
     * @param tolerance the difference that is allowed
     */
    AuditFailure(long interval, Balance balance, String subject, double left, double right, double tolerance) {
        super(text(interval, balance, subject, left, right, tolerance));
        this.interval = interval;
        this.balance = balance;
        this.subject = subject;
        this.left = left;
        this.right = right;
    }

    private static String text(
            long interval, Balance balance, String subject, double left, double right, double tolerance) {
        String unit = balance.unit().isEmpty() ? "" : " " + balance.unit();
        return "interval " + interval + ": " + balance.title()
                + (subject.isEmpty() ? "" : " '" + subject + "'") + " does not close: " + balance.leftSide() + " is "
                + left + unit + ", " + balance.rightSide() + " is " + right + unit + ", difference " + (left - right)
                + unit + " (allowed " + tolerance + unit
                + "). Maybe a federate that is not ours computes a quantity in another unit or sign?";
    }

    /** The interval, 0-based. */
    public long interval() {
        return interval;
    }

    /** The balance. */
    public Balance balance() {
        return balance;
    }

    /** The agent or bus; empty for the whole community. */
    public String subject() {
        return subject;
    }

    /** Its left side, in the balance's unit. */
    public double left() {
        return left;
    }

    /** Its right side, in the balance's unit. */
    public double right() {
        return right;
    }

    /** Left less right side, in the balance's unit. */
    public double difference() {
        return left - right;
    }
}
