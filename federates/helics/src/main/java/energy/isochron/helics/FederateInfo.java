package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a federate joins. Without more words it gets a core of its own on {@link CoreType#ZMQ} that looks for a broker on this machine.
 * Immutable: each method gives a changed copy.
 */
public final class FederateInfo {
    private final String name;
    private final CoreType coreType;
    private final String coreName;
    private final CoreOptions coreOptions;
    private final Map<FederateFlag, Boolean> flags;
    private final Map<TimeProperty, HelicsTime> times;
    private final Map<IntegerProperty, Integer> integers;

    private FederateInfo(
            String name,
            CoreType coreType,
            String coreName,
            CoreOptions coreOptions,
            Map<FederateFlag, Boolean> flags,
            Map<TimeProperty, HelicsTime> times,
            Map<IntegerProperty, Integer> integers) {
        this.name = name;
        this.coreType = coreType;
        this.coreName = coreName;
        this.coreOptions = coreOptions;
        this.flags = flags;
        this.times = times;
        this.integers = integers;
    }

    /** A federate of this name, which must be its own in the federation; its core is called {@code NAME_core}. */
    public static FederateInfo named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "the federate's name is '" + name + "', allowed is a text that is not blank");
        }
        return new FederateInfo(
                name, CoreType.ZMQ, name + "_core", CoreOptions.defaults().federates(1), Map.of(), Map.of(), Map.of());
    }

    /** The same for a federate of another name. The core's name stays as it is. */
    public FederateInfo name(String other) {
        FederateInfo named = named(other);
        return new FederateInfo(named.name, coreType, coreName, coreOptions, flags, times, integers);
    }

    /** The federate's name. */
    public String name() {
        return name;
    }

    CoreType coreType() {
        return coreType;
    }

    /** What carries the data. */
    public FederateInfo coreType(CoreType type) {
        return new FederateInfo(name, type, coreName, coreOptions, flags, times, integers);
    }

    /** The core to join if there is one of this name in the process, or to make otherwise. */
    public FederateInfo coreName(String core) {
        return new FederateInfo(name, coreType, core, coreOptions, flags, times, integers);
    }

    /** How the core is made, if it is made; one that is there already keeps its own options. */
    public FederateInfo coreOptions(CoreOptions options) {
        return new FederateInfo(name, coreType, coreName, options, flags, times, integers);
    }

    /** Switches a flag. */
    public FederateInfo flag(FederateFlag flag, boolean on) {
        return new FederateInfo(
                name, coreType, coreName, coreOptions, with(FederateFlag.class, flags, flag, on), times, integers);
    }

    /** Grants are exactly the times asked for. */
    public FederateInfo uninterruptible() {
        return flag(FederateFlag.UNINTERRUPTIBLE, true);
    }

    /** Sets a length of time. */
    public FederateInfo time(TimeProperty property, HelicsTime value) {
        return new FederateInfo(
                name,
                coreType,
                coreName,
                coreOptions,
                flags,
                with(TimeProperty.class, times, property, value),
                integers);
    }

    /** Grants are multiples of the period plus the offset. */
    public FederateInfo beat(HelicsTime period, HelicsTime offset) {
        return time(TimeProperty.PERIOD, period).time(TimeProperty.OFFSET, offset);
    }

    /** Sets a whole number. */
    public FederateInfo integer(IntegerProperty property, int value) {
        return new FederateInfo(
                name,
                coreType,
                coreName,
                coreOptions,
                flags,
                times,
                with(IntegerProperty.class, integers, property, value));
    }

    /** Makes the C library's federate info; the caller frees it. */
    MemorySegment info(Arena texts, MemorySegment error) {
        MemorySegment info = Raw.helicsCreateFederateInfo();
        Raw.helicsFederateInfoSetCoreTypeFromString(info, texts.allocateFrom(coreType.word()), error);
        Raw.helicsFederateInfoSetCoreName(info, texts.allocateFrom(coreName), error);
        Raw.helicsFederateInfoSetCoreInitString(info, texts.allocateFrom(coreOptions.initString(coreType)), error);
        int logLevel = coreOptions.logLevel().code();
        Raw.helicsFederateInfoSetIntegerProperty(info, IntegerProperty.LOG_LEVEL.code(), logLevel, error);
        flags.forEach((flag, on) -> Raw.helicsFederateInfoSetFlagOption(info, flag.code(), on ? 1 : 0, error));
        times.forEach((property, value) ->
                Raw.helicsFederateInfoSetTimeProperty(info, property.code(), value.toSeconds(), error));
        integers.forEach(
                (property, value) -> Raw.helicsFederateInfoSetIntegerProperty(info, property.code(), value, error));
        return info;
    }

    private static <K extends Enum<K>, V> Map<K, V> with(Class<K> keys, Map<K, V> map, K key, V value) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        copy.put(key, value);
        return copy;
    }
}
