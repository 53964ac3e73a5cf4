/** The isochron command: scenarios, their checks and descriptions, the launcher. Nothing depends on it. */
module energy.isochron.app {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires energy.isochron.exchange;
    requires energy.isochron.analytics;
    requires energy.isochron.federation;
    requires energy.isochron.grid;
    requires energy.isochron.helics;
    requires energy.isochron.market;
    requires energy.isochron.network;
    requires energy.isochron.prosumers;
    requires info.picocli;
    requires jdk.management;
    requires me.tongfei.progressbar;
    requires org.apache.commons.text;
    requires org.slf4j;
    requires org.yaml.snakeyaml;
    requires static org.jspecify;

    uses energy.isochron.prosumers.PolicyProvider;

    opens energy.isochron.app to
            info.picocli;
    opens energy.isochron.app.check to
            info.picocli;
    opens energy.isochron.app.describe to
            info.picocli;
    opens energy.isochron.app.grid to
            info.picocli;
    opens energy.isochron.app.launch to
            info.picocli;
    opens energy.isochron.app.tables to
            info.picocli;
    opens energy.isochron.app.scenario to
            info.picocli;
    opens energy.isochron.app.study to
            info.picocli,
            com.fasterxml.jackson.databind;
}
