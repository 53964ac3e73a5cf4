package energy.isochron.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.study.Cost;
import energy.isochron.app.Home;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times depend on the machine; what is allocated and what stays hardly do. */
class RunMeterTest {
    @TempDir
    Path folder = Path.of("");

    private Cost cost(int agents) throws IOException {
        Path file = SampleStudy.in(folder);
        Home.replace(
                folder.resolve("scenario.yaml"), "intervals: 6", "intervals: 6\ncommunity: {count: " + agents + "}");
        return new RunMeter()
                .measure(StudyReader.read(file).variants().getFirst(), 5)
                .orElseThrow();
    }

    @Test
    void aRunIsMeasuredWholeAndItsAssemblyApart() throws IOException {
        Cost cost = cost(40);

        assertEquals(43, cost.agents());
        assertEquals(6, cost.intervals());
        assertTrue(cost.assemblySeconds() > 0 && cost.assemblySeconds() < cost.wallSeconds(), cost::toString);
        assertTrue(cost.cpuSeconds() > 0, cost::toString);
    }

    /** Trades of 6 intervals stay in the ledger and the history, some hundred bytes each; far more is asked for on the way. */
    @Test
    void moreAgentsAllocateMoreAndKeepMore() throws IOException {
        Cost few = cost(100);
        Cost many = cost(1000);

        assertTrue(many.allocatedBytes() > 4 * few.allocatedBytes(), () -> few + " " + many);
        assertTrue(many.liveBytes() > 4 * few.liveBytes(), () -> few + " " + many);
        assertTrue(many.liveBytes() < many.allocatedBytes(), many::toString);
        assertTrue(many.liveBytes() > 1000 * 1000, many::toString);
    }
}
