package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** The ways to a federate's native side. */
final class FederateMaking {
    private FederateMaking() {}

    static FederateHandle byInfo(FederateInfo info, Federate.Maker maker) {
        MemorySegment federate = Handles.create((error, arena) -> {
            MemorySegment made = info.info(arena, error);
            try {
                return maker.make(arena.allocateFrom(info.name()), made, error);
            } finally {
                Raw.helicsFederateInfoFree(made);
            }
        });
        return new FederateHandle(info.name(), info.coreType(), federate);
    }

    static FederateHandle byConfig(String config, Federate.ConfigMaker maker) {
        String text = text(config);
        CoreType type = CoreType.namedIn(text);
        String named = OwnNames.in(type, text);
        if (named.equals(text)) {
            return made(type, config, maker);
        }
        try (ConfigCopy copy = ConfigCopy.of(named)) {
            return made(type, copy.name(), maker);
        }
    }

    private static FederateHandle made(CoreType type, String config, Federate.ConfigMaker maker) {
        return known(type, Handles.create((error, arena) -> maker.make(arena.allocateFrom(config), error)));
    }

    static FederateHandle byName(String name) {
        return known(
                CoreType.DEFAULT,
                Handles.create((error, arena) -> Raw.helicsGetFederateByName(arena.allocateFrom(name), error)));
    }

    static FederateHandle known(CoreType type, MemorySegment federate) {
        return new FederateHandle(Texts.read(Raw.helicsFederateGetName(federate)), type, federate);
    }

    /** Calls a C function that takes a federate's name instead of the federate. */
    static <T> T forName(String name, BiFunction<MemorySegment, MemorySegment, T> function) {
        return Helics.whileOpen(() -> Handles.call((error, arena) -> function.apply(arena.allocateFrom(name), error)));
    }

    /** A configuration's text, which is what was given or what the file of that name holds. */
    private static String text(String config) {
        try {
            Path file = Path.of(config);
            return Files.isRegularFile(file) ? Files.readString(file) : config;
        } catch (InvalidPathException e) {
            return config; // it is the text itself
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
