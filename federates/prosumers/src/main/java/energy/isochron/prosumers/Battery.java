package energy.isochron.prosumers;

import energy.isochron.exchange.StorageAccount;

/**
 * The state of one battery over the intervals of a run (12.5, 12.18). Requests and answers are energies at the terminal; what is
 * beyond the window or the rate is not taken or delivered. The level stays in the window: what rounding would leave beyond it is cut.
 *
 * <p>With {@link BatteryRating#fadePerKwh} f it ages by its throughput: state of health = 1 − f·(taken + delivered), and the window is
 * that share of the one when new. A charge ends where the level meets the highest level that the charge itself leaves, (highest −
 * level)/(charge efficiency + highest state of charge·nominal capacity·f), so no energy is lost by fading and the audit closes.
 *
 * <p>A vehicle's battery ({@link Vehicle}) may be away, then it neither takes nor delivers, or hold a level below which it does not
 * deliver and up to which it must charge. Constant time.
 */
final class Battery {
    /** What the battery did last. */
    enum Mode {
        CHARGING,
        DISCHARGING,
        IDLE
    }

    private final BatteryRating rating;
    private final double chargeCapKwh;
    private final double dischargeCapKwh;
    private final double startKwh;
    private double lowestKwh;
    private double highestKwh;
    private double levelKwh;
    private double stateOfHealth = 1;
    private Mode mode = Mode.IDLE;
    private double cumulativeChargeKwh;
    private double cumulativeDischargeKwh;
    private double cumulativeDrivenKwh;
    private boolean away;
    private double heldKwh;

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
        startKwh = this.levelKwh;
    }

    /** Most that one interval can take at the terminal, kWh. */
    double maxInKwh() {
        double fadeKwh = rating.socMax() * rating.nominalKwh() * rating.fadePerKwh();
        return Math.min(roomKwh() / (rating.chargeEfficiency() + fadeKwh), chargeCapKwh);
    }

    /** Most that one interval can deliver at the terminal, kWh. */
    double maxOutKwh() {
        return Math.min(availableKwh() * rating.dischargeEfficiency(), dischargeCapKwh);
    }

    /** What this interval has to take at the terminal so that the level that is held is reached, as far as it can, kWh. */
    double dueKwh() {
        return heldKwh > levelKwh && !away ? Math.min((heldKwh - levelKwh) / rating.chargeEfficiency(), maxInKwh()) : 0;
    }

    /** Takes up to {@code energyKwh}; nothing if it is not positive. Returns what was taken. */
    double charge(double energyKwh) {
        double takenKwh = Math.min(energyKwh, maxInKwh());
        if (!(takenKwh > 0)) {
            return idle();
        }
        cumulativeChargeKwh += takenKwh;
        age();
        levelKwh = Math.min(levelKwh + takenKwh * rating.chargeEfficiency(), highestKwh);
        mode = Mode.CHARGING;
        return takenKwh;
    }

    /** Delivers up to {@code energyKwh}; nothing if it is not positive. Returns what was delivered. */
    double discharge(double energyKwh) {
        double deliveredKwh = Math.min(energyKwh, maxOutKwh());
        if (!(deliveredKwh > 0)) {
            return idle();
        }
        cumulativeDischargeKwh += deliveredKwh;
        age();
        levelKwh = Math.clamp(levelKwh - deliveredKwh / rating.dischargeEfficiency(), lowestKwh, highestKwh);
        mode = Mode.DISCHARGING;
        return deliveredKwh;
    }

    /** Does nothing this interval. Returns 0. */
    double idle() {
        mode = Mode.IDLE;
        return 0;
    }

    private void age() {
        if (rating.fadePerKwh() > 0) {
            stateOfHealth = Math.max(0, 1 - rating.fadePerKwh() * (cumulativeChargeKwh + cumulativeDischargeKwh));
            lowestKwh = rating.lowestKwh() * stateOfHealth;
            highestKwh = rating.highestKwh() * stateOfHealth;
        }
    }

    /**
     * Leaves with its vehicle; the energy of the trip is taken from the store at once, down to the lowest level.
     *
     * @param tripKwh 0 or more, before efficiency
     * @return what the store gave; the rest of the trip is charged elsewhere
     */
    double leave(double tripKwh) {
        double drivenKwh = Math.min(tripKwh, levelKwh - lowestKwh);
        levelKwh = Math.max(levelKwh - drivenKwh, lowestKwh);
        cumulativeDrivenKwh += drivenKwh;
        stayAway();
        return drivenKwh;
    }

    /** Is away in this interval. */
    void stayAway() {
        away = true;
        mode = Mode.IDLE;
    }

    /**
     * Is at its bus in this interval.
     *
     * @param levelToHoldKwh level below which it does not deliver and up to which it must charge; its lowest one or less for none
     */
    void stay(double levelToHoldKwh) {
        away = false;
        heldKwh = levelToHoldKwh;
    }

    /** Room in the store, before efficiency, kWh; 0 while it is away. */
    double roomKwh() {
        return away ? 0 : highestKwh - levelKwh;
    }

    /** Energy in the store that may be delivered, before efficiency, kWh; 0 while it is away. */
    double availableKwh() {
        return away ? 0 : Math.max(0, levelKwh - Math.max(lowestKwh, heldKwh));
    }

    /** All that its agent knows of it. */
    BatteryState state() {
        return new BatteryState(
                rating.nominalKwh(), levelKwh, roomKwh(), availableKwh(), cumulativeChargeKwh, cumulativeDischargeKwh);
    }

    double levelKwh() {
        return levelKwh;
    }

    /** The level of a state of charge, at most the highest level, kWh. */
    double levelKwhAt(double soc) {
        return Math.min(soc * rating.nominalKwh() * stateOfHealth, highestKwh);
    }

    /** Whether there is one: without capacity there is none. */
    boolean exists() {
        return rating.nominalKwh() > 0;
    }

    /** State of charge of a level, 0..1; 0 without a battery. */
    double stateOfChargeAt(double kwh) {
        double capacityKwh = rating.nominalKwh() * stateOfHealth;
        return capacityKwh == 0 ? 0 : kwh / capacityKwh;
    }

    /** Most that one interval adds to the level if there is room, kWh; infinite without a limit. */
    double chargeStepKwh() {
        return chargeCapKwh * rating.chargeEfficiency();
    }

    /** Level by the capacity at present, 0..1; 0 without a battery. */
    double stateOfCharge() {
        return stateOfChargeAt(levelKwh);
    }

    /** Capacity at present by nominal capacity, 0..1; 1 when new. */
    double stateOfHealth() {
        return stateOfHealth;
    }

    Mode mode() {
        return mode;
    }

    boolean isAway() {
        return away;
    }

    /** Taken since the start at the terminal, kWh. */
    double cumulativeChargeKwh() {
        return cumulativeChargeKwh;
    }

    /** Delivered since the start at the terminal, kWh. */
    double cumulativeDischargeKwh() {
        return cumulativeDischargeKwh;
    }

    /** What became of its energy, under its agent's id. */
    StorageAccount account(String agentId) {
        double lostKwh = cumulativeChargeKwh * (1 - rating.chargeEfficiency())
                + cumulativeDischargeKwh * (1 / rating.dischargeEfficiency() - 1);
        return new StorageAccount(
                agentId,
                rating.nominalKwh(),
                startKwh,
                levelKwh,
                cumulativeChargeKwh,
                cumulativeDischargeKwh,
                lostKwh,
                cumulativeDrivenKwh,
                stateOfHealth);
    }
}
