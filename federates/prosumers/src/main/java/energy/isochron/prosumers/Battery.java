package energy.isochron.prosumers;

/**
 * The state of one battery over the intervals of a run (12.5, 12.18). Requests and answers are energies at the terminal; what is
 * beyond the window or the rate is not taken or delivered. The level stays in the window: what rounding would leave beyond it is cut.
 * Constant time.
 */
final class Battery {
    /** What the battery did last. */
    enum Mode {
        CHARGING,
        DISCHARGING,
        IDLE
    }

    private final BatteryRating rating;
    private final double lowestKwh;
    private final double highestKwh;
    private final double chargeCapKwh;
    private final double dischargeCapKwh;
    private double levelKwh;
    private Mode mode = Mode.IDLE;
    private double cumulativeChargeKwh;
    private double cumulativeDischargeKwh;

    /**
     * A battery at the start of a run.
     *
     * @param levelKwh within the rating's window, see {@link BatteryRating#holds}
     * @param hours length of an interval, h
     */
    Battery(BatteryRating rating, double levelKwh, double hours) {
        this.rating = rating;
        lowestKwh = rating.lowestKwh();
        highestKwh = rating.highestKwh();
        chargeCapKwh = rating.maxChargeKw() * hours;
        dischargeCapKwh = rating.maxDischargeKw() * hours;
        this.levelKwh = Math.clamp(levelKwh, lowestKwh, highestKwh);
    }

    /** Most that one interval can take at the terminal, kWh. */
    double maxInKwh() {
        return Math.min(roomKwh() / rating.chargeEfficiency(), chargeCapKwh);
    }

    /** Most that one interval can deliver at the terminal, kWh. */
    double maxOutKwh() {
        return Math.min(availableKwh() * rating.dischargeEfficiency(), dischargeCapKwh);
    }

    /** Takes up to {@code energyKwh}; nothing if it is not positive. Returns what was taken. */
    double charge(double energyKwh) {
        double takenKwh = Math.min(energyKwh, maxInKwh());
        if (!(takenKwh > 0)) {
            return idle();
        }
        levelKwh = Math.min(levelKwh + takenKwh * rating.chargeEfficiency(), highestKwh);
        cumulativeChargeKwh += takenKwh;
        mode = Mode.CHARGING;
        return takenKwh;
    }

    /** Delivers up to {@code energyKwh}; nothing if it is not positive. Returns what was delivered. */
    double discharge(double energyKwh) {
        double deliveredKwh = Math.min(energyKwh, maxOutKwh());
        if (!(deliveredKwh > 0)) {
            return idle();
        }
        levelKwh = Math.max(levelKwh - deliveredKwh / rating.dischargeEfficiency(), lowestKwh);
        cumulativeDischargeKwh += deliveredKwh;
        mode = Mode.DISCHARGING;
        return deliveredKwh;
    }

    /** Does nothing this interval. Returns 0. */
    double idle() {
        mode = Mode.IDLE;
        return 0;
    }

    /** Room in the store, before efficiency, kWh. */
    double roomKwh() {
        return highestKwh - levelKwh;
    }

    /** Energy in the store above the lowest level, before efficiency, kWh. */
    double availableKwh() {
        return levelKwh - lowestKwh;
    }

    /** All that its agent knows of it. */
    BatteryState state() {
        return new BatteryState(
                rating.nominalKwh(), levelKwh, roomKwh(), availableKwh(), cumulativeChargeKwh, cumulativeDischargeKwh);
    }

    double levelKwh() {
        return levelKwh;
    }

    /** Level by nominal capacity, 0..1; 0 without a battery. */
    double stateOfCharge() {
        return rating.nominalKwh() == 0 ? 0 : levelKwh / rating.nominalKwh();
    }

    Mode mode() {
        return mode;
    }

    /** Taken since the start at the terminal, kWh. */
    double cumulativeChargeKwh() {
        return cumulativeChargeKwh;
    }

    /** Delivered since the start at the terminal, kWh. */
    double cumulativeDischargeKwh() {
        return cumulativeDischargeKwh;
    }
}
