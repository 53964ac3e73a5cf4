package energy.isochron.analytics.store;

import energy.isochron.analytics.RunSummary;
import energy.isochron.analytics.report.ReportPage;

/** What the report shows. */
final class ReportData {
    private ReportData() {}

    static ReportPage page(RunDescription d, RunSummary s, RunTables t) {
        return new ReportPage("", new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode());
    }
}
