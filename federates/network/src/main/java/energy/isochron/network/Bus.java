package energy.isochron.network;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A bus of the feeder.
 *
 * @param id unique name: letters, digits, {@code _}, {@code .} and {@code -}, for it is part of the names of published
 *     values
 * @param zone pricing zone; {@link #NO_ZONE} if unknown
 * @param x position on the map, in any unit
 * @param y position on the map, in the same unit
 */
public record Bus(String id, String zone, double x, double y) {
    /** The zone of a bus of which none is known; two such buses are not in the same zone. */
    public static final String NO_ZONE = "";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]+");

    public Bus {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(zone, "zone");
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
