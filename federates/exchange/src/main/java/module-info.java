/** Records that all federates exchange, their JSON form and JSON Schema. */
module energy.isochron.exchange {
    requires transitive com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;
    requires com.github.victools.jsonschema.generator;
    requires com.github.victools.jsonschema.module.jackson;
    requires static org.jspecify;

    exports energy.isochron.exchange;

    opens energy.isochron.exchange to
            com.fasterxml.jackson.databind;
}
