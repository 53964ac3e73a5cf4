/** Indicators, the audit of energy and money, the results store, run comparison, the report, and what studies say. */
module energy.isochron.analytics {
    requires transitive energy.isochron.exchange;
    requires transitive energy.isochron.federation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.github.weisj.jsvg;
    requires commons.math3;
    requires de.siegmar.fastcsv;
    requires duckdb.jdbc;
    requires java.desktop;
    requires java.sql;
    requires org.mozilla.rhino;
    requires org.slf4j;
    requires static org.jspecify;

    exports energy.isochron.analytics;
    exports energy.isochron.analytics.postrun;
    exports energy.isochron.analytics.report;
    exports energy.isochron.analytics.store;
    exports energy.isochron.analytics.study;

    opens energy.isochron.analytics to
            com.fasterxml.jackson.databind;
    opens energy.isochron.analytics.store to
            com.fasterxml.jackson.databind;
}
