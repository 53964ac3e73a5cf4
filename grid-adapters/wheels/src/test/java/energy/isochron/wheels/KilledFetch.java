package energy.isochron.wheels;

import java.nio.file.Path;
import java.util.Map;

/** A program that fetches into the cache named by its first argument with the script named by its second one, to be killed meanwhile. */
final class KilledFetch {
    private KilledFetch() {}

    public static void main(String[] arguments) {
        Machine machine = WheelTest.machine(Map.of("wheels.cache", arguments[0]), Map.of(), Path.of(arguments[1]));
        new LibrarySearch(WheelTest.wheel(), machine).orFetch(line -> {});
    }
}
