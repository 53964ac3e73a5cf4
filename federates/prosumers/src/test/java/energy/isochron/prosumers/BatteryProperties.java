package energy.isochron.prosumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class BatteryProperties {
    private static final double TOLERANCE = 1e-9;

    /** Positive requests charge, negative ones discharge. */
    @Property(tries = 1000)
    void levelStaysInItsWindowAndEnergyCloses(
            @ForAll @DoubleRange(min = 0.1, max = 100) double nominal,
            @ForAll @DoubleRange(min = 0, max = 0.4) double socMin,
            @ForAll @DoubleRange(min = 0.5, max = 1) double socMax,
            @ForAll @DoubleRange(min = 0.5, max = 1) double chargeEfficiency,
            @ForAll @DoubleRange(min = 0.5, max = 1) double dischargeEfficiency,
            @ForAll @DoubleRange(min = 0, max = 20) double rate,
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -50, max = 50) Double> requests) {
        BatteryRating rating =
                new BatteryRating(nominal, socMin, socMax, chargeEfficiency, dischargeEfficiency, rate, rate);
        Battery battery = new Battery(rating, (rating.lowestKwh() + rating.highestKwh()) / 2, 0.25);
        double start = battery.levelKwh();
        for (double request : requests) {
            double maxIn = battery.maxInKwh();
            double maxOut = battery.maxOutKwh();
            double moved = request > 0 ? battery.charge(request) : battery.discharge(-request);
            assertTrue(moved >= 0 && moved <= Math.abs(request));
            assertTrue(moved <= (request > 0 ? maxIn : maxOut));
            assertTrue(moved <= rate * 0.25 + TOLERANCE);
            assertTrue(battery.levelKwh() >= rating.lowestKwh(), "level " + battery.levelKwh());
            assertTrue(battery.levelKwh() <= rating.highestKwh(), "level " + battery.levelKwh());
        }
        double stored = chargeEfficiency * battery.cumulativeChargeKwh()
                - battery.cumulativeDischargeKwh() / dischargeEfficiency;
        assertEquals(start + stored, battery.levelKwh(), 1e-9 * Math.max(1, nominal));
    }
}
