package energy.isochron.helics;

import energy.isochron.helics.generated.Raw;
import java.lang.foreign.MemorySegment;

/**
 * The filters and translators that a federate can register. A local one's name gets the federate's name and a slash before it; a global
 * one keeps its name as it is. One that is looked up is best kept: each look-up takes some memory until the federate is closed.
 */
public sealed interface FilterInterfaces permits Federate {
    /** Registers a filter {@code NAME/name}. {@code helicsFederateRegisterFilter} */
    default Filter registerFilter(FilterType type, String name) {
        return new Filter(
                handle(),
                named(
                        (federate, key, error) -> Raw.helicsFederateRegisterFilter(federate, type.code(), key, error),
                        name),
                type);
    }

    /** Registers a filter under the name as it stands. {@code helicsFederateRegisterGlobalFilter} */
    default Filter registerGlobalFilter(FilterType type, String name) {
        return new Filter(
                handle(),
                named(
                        (federate, key, error) ->
                                Raw.helicsFederateRegisterGlobalFilter(federate, type.code(), key, error),
                        name),
                type);
    }

    /**
     * Registers a filter {@code NAME/name} that sends copies to its delivery endpoints; it needs no name.
     * {@code helicsFederateRegisterCloningFilter}
     */
    default Filter registerCloningFilter(String name) {
        return filter(Raw::helicsFederateRegisterCloningFilter, name);
    }

    /**
     * Registers a filter under the name as it stands that sends copies to its delivery endpoints.
     * {@code helicsFederateRegisterGlobalCloningFilter}
     */
    default Filter registerGlobalCloningFilter(String name) {
        return filter(Raw::helicsFederateRegisterGlobalCloningFilter, name);
    }

    /**
     * The filter of a name, as registered or as read from a file. {@code helicsFederateGetFilter}
     *
     * @throws HelicsException if there is none
     */
    default Filter filter(String name) {
        return filter(Raw::helicsFederateGetFilter, name);
    }

    /**
     * The filter of an index, in the order of registration from 0 on. {@code helicsFederateGetFilterByIndex}
     *
     * @throws HelicsException if there is none
     */
    default Filter filter(int index) {
        return new Filter(
                handle(),
                handle().call((error, texts) -> Raw.helicsFederateGetFilterByIndex(handle().federate(), index, error)));
    }

    /** How many filters there are. {@code helicsFederateGetFilterCount} */
    default int filterCount() {
        return handle().call((error, texts) -> Raw.helicsFederateGetFilterCount(handle().federate()));
    }

    /** Registers a translator {@code NAME/name}. {@code helicsFederateRegisterTranslator} */
    default Translator registerTranslator(TranslatorType type, String name) {
        return translator(
                (federate, key, error) -> Raw.helicsFederateRegisterTranslator(federate, type.code(), key, error),
                name);
    }

    /** Registers a translator under the name as it stands. {@code helicsFederateRegisterGlobalTranslator} */
    default Translator registerGlobalTranslator(TranslatorType type, String name) {
        return translator(
                (federate, key, error) -> Raw.helicsFederateRegisterGlobalTranslator(federate, type.code(), key, error),
                name);
    }

    /**
     * The translator of a name, as registered or as read from a file. {@code helicsFederateGetTranslator}
     *
     * @throws HelicsException if there is none
     */
    default Translator translator(String name) {
        return translator(Raw::helicsFederateGetTranslator, name);
    }

    /**
     * The translator of an index, in the order of registration from 0 on. {@code helicsFederateGetTranslatorByIndex}
     *
     * @throws HelicsException if there is none
     */
    default Translator translator(int index) {
        return new Translator(
                handle(),
                handle().call((error, texts) ->
                        Raw.helicsFederateGetTranslatorByIndex(handle().federate(), index, error)));
    }

    /** How many translators there are. {@code helicsFederateGetTranslatorCount} */
    default int translatorCount() {
        return handle().call((error, texts) -> Raw.helicsFederateGetTranslatorCount(handle().federate()));
    }

    private Filter filter(NamedCall function, String name) {
        return new Filter(handle(), named(function, name));
    }

    private Translator translator(NamedCall function, String name) {
        return new Translator(handle(), named(function, name));
    }

    private MemorySegment named(NamedCall function, String name) {
        return handle().call((error, texts) -> function.call(handle().federate(), texts.allocateFrom(name), error));
    }

    private FederateHandle handle() {
        return ((Federate) this).handle();
    }
}
