package energy.isochron.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import energy.isochron.app.ExitCode;
import energy.isochron.app.Home;
import energy.isochron.app.Isochron;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of a study is what the run of its variant and seed gives alone, to the bit. */
class RepeatedSampleIT {
    private static final Path CASE = Home.path().resolve("federation-configs").resolve("case-5-batteries");

    @TempDir
    Path folder = Path.of("");

    private static void isochron(String... arguments) {
        StringWriter err = new StringWriter();
        int code = Isochron.commandLine().setErr(new PrintWriter(err)).execute(arguments);
        assertEquals(ExitCode.OK, code, err::toString);
    }

    private Map<String, Double> sample() throws IOException {
        Path out = folder.resolve("study");
        isochron(
                "study",
                CASE.toString(),
                "--seeds=1",
                "--first-seed=7",
                "--variants=strategic",
                "--quiet",
                "--out=" + out);
        List<String> lines = Files.readAllLines(out.resolve("samples.csv"));
        assertEquals(2, lines.size());
        String[] heads = lines.get(0).split(",", -1);
        String[] cells = lines.get(1).split(",", -1);
        Map<String, Double> sample = new LinkedHashMap<>();
        for (int column = 0; column < heads.length; column++) {
            if (heads[column].contains(".") && !heads[column].startsWith("factor.")) {
                sample.put(heads[column], Double.parseDouble(cells[column]));
            }
        }
        return sample;
    }

    @Test
    void everyMeasureOfTheRunsSummaryIsThatOfTheSample() throws IOException {
        Path run = folder.resolve("run");
        isochron("run", CASE + "/strategic.yaml", "--over=local", "--seed=7", "--quiet", "--out=" + run);
        JsonNode summary =
                new ObjectMapper().readTree(run.resolve("summary.json").toFile());
        Map<String, Double> sample = sample();
        int compared = 0;
        for (Map.Entry<String, Double> measure : sample.entrySet()) {
            String path = '/' + measure.getKey().replace('.', '/');
            JsonNode told = summary.at("/analytics" + path);
            JsonNode value = told.isMissingNode() ? summary.at(path) : told;
            if (value.isNumber()) {
                assertEquals(value.doubleValue(), measure.getValue(), measure.getKey());
                compared++;
            }
        }
        assertEquals(sample.size(), compared, "measures that the summary has");
        assertTrue(sample.containsKey("rewards.average_reward"));
    }
}
