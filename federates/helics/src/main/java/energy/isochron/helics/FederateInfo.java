package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How a federate joins. Without more words it gets a core of its own on {@link CoreType#ZMQ} that looks for a broker on this machine.
 * Immutable: each method gives a changed copy; where two methods say the same thing differently, the later one counts.
 */
public final class FederateInfo {
    private final String name;
    private final CoreType coreType;
    private final String coreName;
    private final CoreOptions coreOptions;
    private final List<Setting> settings;

    /** One more thing to tell the library's own federate info. */
    @FunctionalInterface
    private interface Setting {
        void apply(MemorySegment info, Arena texts, MemorySegment error);
    }

    private FederateInfo(
            String name, CoreType coreType, String coreName, CoreOptions coreOptions, List<Setting> settings) {
        this.name = name;
        this.coreType = coreType;
        this.coreName = coreName;
        this.coreOptions = coreOptions;
        this.settings = settings;
    }

    /** A federate of this name, which must be its own in the federation; its core is called {@code NAME_core}. */
    public static FederateInfo named(String name) {
        return new FederateInfo(
                checked(name),
                CoreType.ZMQ,
                name + "_core",
                CoreOptions.defaults().federates(1),
                List.of());
    }

    /** The same for a federate of another name. The core's name stays as it is. */
    public FederateInfo name(String other) {
        return new FederateInfo(checked(other), coreType, coreName, coreOptions, settings);
    }

    /** The federate's name. */
    public String name() {
        return name;
    }

    CoreType coreType() {
        return coreType;
    }

    /** What carries the data. {@code helicsFederateInfoSetCoreType} */
    public FederateInfo coreType(CoreType type) {
        return new FederateInfo(name, type, coreName, coreOptions, settings)
                .with((info, texts, error) -> Raw.helicsFederateInfoSetCoreType(info, type.code(), error));
    }

    /**
     * What carries the data, in one of the library's words for it, such as {@code zeromq_ss}; one that it does not know is refused when
     * the federate is made. {@code helicsFederateInfoSetCoreTypeFromString}
     */
    public FederateInfo coreType(String word) {
        return new FederateInfo(name, CoreType.of(word).orElse(coreType), coreName, coreOptions, settings)
                .with((info, texts, error) ->
                        Raw.helicsFederateInfoSetCoreTypeFromString(info, texts.allocateFrom(word), error));
    }

    /**
     * The core to join if there is one of this name in the process, or to make otherwise; empty for one of its own with a made-up name.
     * (The library would join any core of the type that it finds in the process then, also one that is about to begin: federates made
     * by several threads hang by it.) {@code helicsFederateInfoSetCoreName}
     */
    public FederateInfo coreName(String core) {
        return new FederateInfo(name, coreType, core, coreOptions, settings);
    }

    /**
     * How the core is made, if it is made; one that is there already keeps its own options.
     * {@code helicsFederateInfoSetCoreInitString}
     */
    public FederateInfo coreOptions(CoreOptions options) {
        return new FederateInfo(name, coreType, coreName, options, settings);
    }

    /** How the broker is made that {@link CoreOptions#autobroker} makes. {@code helicsFederateInfoSetBrokerInitString} */
    public FederateInfo brokerOptions(CoreOptions options) {
        return with((info, texts, error) -> Raw.helicsFederateInfoSetBrokerInitString(
                info, texts.allocateFrom(options.initString(coreType)), error));
    }

    /** The broker to connect with, by its name or address. {@code helicsFederateInfoSetBroker} */
    public FederateInfo broker(String broker) {
        return with((info, texts, error) -> Raw.helicsFederateInfoSetBroker(info, texts.allocateFrom(broker), error));
    }

    /** The key that the broker asks for. {@code helicsFederateInfoSetBrokerKey} */
    public FederateInfo brokerKey(String key) {
        return with((info, texts, error) -> Raw.helicsFederateInfoSetBrokerKey(info, texts.allocateFrom(key), error));
    }

    /** The port at which the broker listens, 1 to 65535. {@code helicsFederateInfoSetBrokerPort} */
    public FederateInfo brokerPort(int port) {
        Handles.port(port);
        return with((info, texts, error) -> Raw.helicsFederateInfoSetBrokerPort(info, port, error));
    }

    /** The port at which the core itself listens, 1 to 65535. {@code helicsFederateInfoSetLocalPort} */
    public FederateInfo localPort(int port) {
        Handles.port(port);
        return with((info, texts, error) ->
                Raw.helicsFederateInfoSetLocalPort(info, texts.allocateFrom(Integer.toString(port)), error));
    }

    /**
     * What stands between the federate's name and those of its interfaces; a slash without this. ASCII.
     * {@code helicsFederateInfoSetSeparator}
     */
    public FederateInfo separator(char separator) {
        byte ascii = Handles.ascii("the separator", separator);
        return with((info, texts, error) -> Raw.helicsFederateInfoSetSeparator(info, ascii, error));
    }

    /** Switches a flag. {@code helicsFederateInfoSetFlagOption} */
    public FederateInfo flag(FederateFlag flag, boolean on) {
        return with((info, texts, error) -> Raw.helicsFederateInfoSetFlagOption(info, flag.code(), on ? 1 : 0, error));
    }

    /** Switches an option for all interfaces of the federate. {@code helicsFederateInfoSetFlagOption} */
    public FederateInfo option(InterfaceOption option, boolean on) {
        return with(
                (info, texts, error) -> Raw.helicsFederateInfoSetFlagOption(info, option.code(), on ? 1 : 0, error));
    }

    /** Grants are exactly the times asked for. */
    public FederateInfo uninterruptible() {
        return flag(FederateFlag.UNINTERRUPTIBLE, true);
    }

    /** Sets a length of time. {@code helicsFederateInfoSetTimeProperty} */
    public FederateInfo time(TimeProperty property, HelicsTime value) {
        return with((info, texts, error) ->
                Raw.helicsFederateInfoSetTimeProperty(info, property.code(), value.toSeconds(), error));
    }

    /** Grants are multiples of the period plus the offset. */
    public FederateInfo beat(HelicsTime period, HelicsTime offset) {
        return time(TimeProperty.PERIOD, period).time(TimeProperty.OFFSET, offset);
    }

    /**
     * Time follows the wall clock: a grant comes no more than {@code lead} before its moment of the clock, and where the federate has not
     * asked for it by {@code lag} after that, the federation goes on without it.
     */
    public FederateInfo realTime(HelicsTime lag, HelicsTime lead) {
        return flag(FederateFlag.REALTIME, true).time(TimeProperty.RT_LAG, lag).time(TimeProperty.RT_LEAD, lead);
    }

    /** Sets a whole number. {@code helicsFederateInfoSetIntegerProperty} */
    public FederateInfo integer(IntegerProperty property, int value) {
        return with(
                (info, texts, error) -> Raw.helicsFederateInfoSetIntegerProperty(info, property.code(), value, error));
    }

    /** Writes what the federate computes and waits for into its log. */
    public FederateInfo profiling() {
        return flag(FederateFlag.PROFILING, true);
    }

    /**
     * Arguments as the library's programs take them, such as {@code --period=1.0} or {@code --corename=both}, each as it stands.
     * {@code helicsFederateInfoLoadFromArgs}
     */
    public FederateInfo arguments(List<String> arguments) {
        List<String> all = List.copyOf(arguments);
        return naming(String.join(" ", all))
                .with((info, texts, error) ->
                        Raw.helicsFederateInfoLoadFromArgs(info, all.size() + 1, Handles.arguments(texts, all), error));
    }

    /**
     * A line of arguments, taken apart at its blanks, or a configuration in JSON or TOML, as text or as the name of a file.
     * {@code helicsFederateInfoLoadFromString}
     */
    public FederateInfo arguments(String line) {
        return naming(line)
                .with((info, texts, error) ->
                        Raw.helicsFederateInfoLoadFromString(info, texts.allocateFrom(line), error));
    }

    /** Makes the C library's federate info; the caller frees it. */
    MemorySegment info(Arena texts, MemorySegment error) {
        MemorySegment info = Raw.helicsCreateFederateInfo();
        Raw.helicsFederateInfoSetCoreType(info, coreType.code(), error);
        String core = coreName.isEmpty() ? name + "_core_" + UUID.randomUUID() : coreName;
        Raw.helicsFederateInfoSetCoreName(info, texts.allocateFrom(core), error);
        Raw.helicsFederateInfoSetCoreInitString(info, texts.allocateFrom(coreOptions.initString(coreType)), error);
        int logLevel = coreOptions.logLevel().code();
        Raw.helicsFederateInfoSetIntegerProperty(info, IntegerProperty.LOG_LEVEL.code(), logLevel, error);
        settings.forEach(setting -> setting.apply(info, texts, error));
        return info;
    }

    private FederateInfo naming(String text) {
        CoreType named = CoreType.namedIn(text);
        return named == CoreType.DEFAULT ? this : new FederateInfo(name, named, coreName, coreOptions, settings);
    }

    private FederateInfo with(Setting setting) {
        List<Setting> all = new ArrayList<>(settings);
        all.add(setting);
        return new FederateInfo(name, coreType, coreName, coreOptions, List.copyOf(all));
    }

    private static String checked(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "the federate's name is '" + name + "', allowed is a text that is not blank");
        }
        return name;
    }
}
