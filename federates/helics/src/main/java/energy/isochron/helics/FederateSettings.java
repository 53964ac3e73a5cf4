package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;

/** What can be set of a federate that is there, and what it has set; some of it counts only before initializing mode. */
public sealed interface FederateSettings permits Federate {
    /** Sets a length of time. {@code helicsFederateSetTimeProperty} */
    default void set(TimeProperty property, HelicsTime value) {
        handle().refuseWhileDriven();
        handle().run((error, texts) ->
                Raw.helicsFederateSetTimeProperty(handle().federate(), property.code(), value.toSeconds(), error));
    }

    /** Sets a whole number. {@code helicsFederateSetIntegerProperty} */
    default void set(IntegerProperty property, int value) {
        handle().refuseWhileDriven();
        handle().run((error, texts) ->
                Raw.helicsFederateSetIntegerProperty(handle().federate(), property.code(), value, error));
    }

    /** Switches a flag. {@code helicsFederateSetFlagOption} */
    default void set(FederateFlag flag, boolean on) {
        handle().refuseWhileDriven();
        handle().run((error, texts) ->
                Raw.helicsFederateSetFlagOption(handle().federate(), flag.code(), on ? 1 : 0, error));
    }

    /** Switches an option for all interfaces that are registered from now on. {@code helicsFederateSetFlagOption} */
    default void set(InterfaceOption option, boolean on) {
        handle().refuseWhileDriven();
        handle().run((error, texts) ->
                Raw.helicsFederateSetFlagOption(handle().federate(), option.code(), on ? 1 : 0, error));
    }

    /** A length of time. {@code helicsFederateGetTimeProperty} */
    default HelicsTime get(TimeProperty property) {
        double seconds = handle().call((error, texts) ->
                Raw.helicsFederateGetTimeProperty(handle().federate(), property.code(), error));
        return HelicsTime.ofSeconds(seconds);
    }

    /** A whole number. {@code helicsFederateGetIntegerProperty} */
    default int get(IntegerProperty property) {
        return handle().call((error, texts) ->
                Raw.helicsFederateGetIntegerProperty(handle().federate(), property.code(), error));
    }

    /** Whether a flag is on. {@code helicsFederateGetFlagOption} */
    default boolean get(FederateFlag flag) {
        return handle().call((error, texts) -> Raw.helicsFederateGetFlagOption(handle().federate(), flag.code(), error))
                != 0;
    }

    /**
     * What stands between the federate's name and those of interfaces registered from now on; a slash without this. ASCII.
     * {@code helicsFederateSetSeparator}
     */
    default void setSeparator(char separator) {
        byte ascii = Handles.ascii("the separator", separator);
        handle().run((error, texts) -> Raw.helicsFederateSetSeparator(handle().federate(), ascii, error));
    }

    /**
     * Gives an interface of any federate a second name, under which all can find it. {@code helicsFederateAddAlias}
     *
     * @throws HelicsException.Argument if one of the names is empty
     */
    default void addAlias(String interfaceName, String alias) {
        handle().run((error, texts) -> Raw.helicsFederateAddAlias(
                handle().federate(), texts.allocateFrom(interfaceName), texts.allocateFrom(alias), error));
    }

    /**
     * Sets a value that all of the federation can ask for, by {@code new Query("global_value", name)}.
     * {@code helicsFederateSetGlobal}
     */
    default void setGlobal(String name, String value) {
        handle().run((error, texts) -> Raw.helicsFederateSetGlobal(
                handle().federate(), texts.allocateFrom(name), texts.allocateFrom(value), error));
    }

    /** Attaches a text to the federate, under a name; others find it by a query for {@code tags}. {@code helicsFederateSetTag} */
    default void setTag(String name, String value) {
        handle().run((error, texts) -> Raw.helicsFederateSetTag(
                handle().federate(), texts.allocateFrom(name), texts.allocateFrom(value), error));
    }

    /** A text attached to the federate; empty if there is none. {@code helicsFederateGetTag} */
    default String tag(String name) {
        return handle().call((error, texts) ->
                Texts.read(Raw.helicsFederateGetTag(handle().federate(), texts.allocateFrom(name), error)));
    }

    /**
     * Makes this federate wait for another one as though that one sent it something. Before initializing mode.
     * {@code helicsFederateAddDependency}
     */
    default void addDependency(String federate) {
        handle().run((error, texts) ->
                Raw.helicsFederateAddDependency(handle().federate(), texts.allocateFrom(federate), error));
    }

    /**
     * Registers the interfaces that a configuration lists. {@code helicsFederateRegisterInterfaces}
     *
     * @param config the name of a file in JSON or TOML, or the JSON itself
     */
    default void registerInterfaces(String config) {
        handle().run((error, texts) ->
                Raw.helicsFederateRegisterInterfaces(handle().federate(), texts.allocateFrom(config), error));
    }

    private FederateHandle handle() {
        return ((Federate) this).handle();
    }
}
