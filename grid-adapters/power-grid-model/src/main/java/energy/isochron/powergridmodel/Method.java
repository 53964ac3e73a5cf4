package energy.isochron.powergridmodel;

import java.util.Locale;

/** The library's methods of power flow that iterate to a solution. */
enum Method {
    /** Newton-Raphson: few iterations, each with a new factorisation. */
    NEWTON_RAPHSON(1),
    /** Iterative current, a Jacobi scheme on one factorisation: faster where loads are light, and not where the feeder is near its limit. */
    ITERATIVE_CURRENT(3);

    /** The library's number for it. */
    final int code;

    Method(int code) {
        this.code = code;
    }

    /** As the option {@code method} names it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
