package energy.isochron.analytics.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Opens pages in Chromium without a screen. Without Chromium the tests are given up, with {@code CI=true} they fail. */
public final class Browser {
    private static final Pattern CHART = Pattern.compile("data-chart=\"([\\w-]+)\"([^>]*)>");
    private static final Pattern RENDERED = Pattern.compile("data-rendered=\"(\\w+)\"");

    private final Path temp;

    /** A browser that keeps its files in a folder. */
    public Browser(Path temp) {
        this.temp = temp;
    }

    private static String program() {
        for (String folder :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1)) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return Path.of(folder, name).toString();
                }
            }
        }
        String missing = "no Chromium on the PATH. Maybe install the package 'chromium'?";
        if ("true".equals(System.getenv("CI"))) {
            return Assertions.fail(missing);
        }
        return Assumptions.abort(missing);
    }

    private String open(Path page, int width, int height, String... more) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(temp, "profile");
        Path output = temp.resolve("dom.html");
        List<String> command = new ArrayList<>(List.of(
                program(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=8000",
                "--window-size=" + width + ',' + height));
        command.addAll(List.of(more));
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(temp.resolve("browser.log").toFile())
                .start();
        try {
            assertTrue(process.waitFor(300, TimeUnit.SECONDS), "the browser did not end");
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    /** The page after its script has run; fails if that did not come to its end or met an error. */
    public String dom(Path page) throws IOException, InterruptedException {
        String dom = open(page, 1280, 3700, "--dump-dom");
        assertTrue(dom.contains("data-ready=\"true\""), "the page's script did not come to its end");
        assertTrue(dom.contains("data-errors=\"0\""), () -> dom.substring(0, 400));
        return dom;
    }

    /** A picture of the page, beside it. */
    public void picture(Path page, String name, int width, int height, boolean dark)
            throws IOException, InterruptedException {
        String screenshot = "--screenshot=" + page.resolveSibling(name);
        if (dark) {
            open(page, width, height, screenshot, "--blink-settings=preferredColorScheme=0");
        } else {
            open(page, width, height, screenshot);
        }
    }

    /** What became of each chart of a page, in their order: {@code chart}, {@code empty}, or nothing if it was not drawn. */
    public static Map<String, String> charts(String dom) {
        Map<String, String> drawn = new LinkedHashMap<>();
        Matcher charts = CHART.matcher(dom);
        while (charts.find()) {
            Matcher rendered = RENDERED.matcher(charts.group(2));
            drawn.put(charts.group(1), rendered.find() ? rendered.group(1) : "");
        }
        return drawn;
    }
}
