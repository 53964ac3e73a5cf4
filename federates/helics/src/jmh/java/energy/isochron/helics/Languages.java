package energy.isochron.helics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the same calls cost in C, Java and Python, as a Markdown table: one process for each language, which waits while the others
 * measure; they take turns, several times for each case, and the median counts. So what else the machine does hits all three.
 *
 * <pre>mvn -q -Pbench -pl federates/helics verify -Dbench.main=energy.isochron.helics.Languages -Dbench.args=15</pre>
 */
public final class Languages {
    private static final Path SOURCES = Path.of(System.getProperty("isochron.home"), "federates", "helics", "src", "jmh");
    private static final String UNTOLD = "";
    private static final String MEMORY_KEPT = "268435456";

    /** The languages, in the order of the table's columns. */
    private enum Language {
        C,
        JAVA,
        PYTHON
    }

    /**
     * What the programs are asked for.
     *
     * @param name and size of the case
     * @param rounds of one turn
     * @param calls that it measures, in the order of the answer; those {@link #UNTOLD} are left out of the table
     */
    private record Case(String name, int size, int rounds, List<String> calls) {
        /** The question for so many rounds. */
        String question(int count) {
            return name + " " + size + " " + count + "\n";
        }
    }

    private static final List<Case> CASES = List.of(
            new Case(
                    "values",
                    100,
                    50,
                    List.of(
                            "publish a double, nobody reads it",
                            "publish a double, an input reads it; 100 a step",
                            "getDouble of a new value; 100 a step",
                            "isUpdated",
                            "getDouble")),
            new Case(
                    "values",
                    1000,
                    10,
                    List.of(
                            UNTOLD,
                            "publish a double, an input reads it; 1000 a step",
                            "getDouble of a new value; 1000 a step",
                            UNTOLD,
                            UNTOLD)),
            new Case("messages", 8, 100, List.of("send 8 B", "receive 8 B")),
            new Case("messages", 1024, 100, List.of("send 1 KiB", "receive 1 KiB")),
            new Case("messages", 65536, 50, List.of("send 64 KiB", "receive 64 KiB")),
            new Case("one-thread", 2, 400, List.of("a step of 2 federates, one thread")),
            new Case("one-thread", 10, 150, List.of("a step of 10 federates, one thread")),
            new Case("threads", 2, 1500, List.of("a step of 2 federates, a thread each")),
            new Case("threads", 10, 400, List.of("a step of 10 federates, a thread each")));

    private Languages() {}

    /** Argument: how many turns each language gets for each case, 15 by default. */
    public static void main(String[] arguments) throws IOException {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        List<Program> programs = List.of(c(), java(), python());
        try {
            System.out.println("| ns per call, or per step | C | Java | pyhelics | Java / C | pyhelics / Java |");
            System.out.println("|---|---:|---:|---:|---:|---:|");
            for (Case measured : CASES) {
                print(measured, medians(measured, programs, turns));
            }
        } finally {
            programs.forEach(Program::close);
        }
    }

    private static double[][] medians(Case measured, List<Program> programs, int turns) {
        int warmUp = 10;
        double[][][] nanos = new double[programs.size()][measured.calls().size()][turns];
        for (int turn = -warmUp; turn < turns; turn++) {
            for (int k = 0; k < programs.size(); k++) {
                int language = Math.floorMod(turn + k, programs.size());
                double[] answer = programs.get(language).ask(measured.question(measured.rounds()));
                for (int call = 0; turn >= 0 && call < answer.length; call++) {
                    nanos[language][call][turn] = answer[call];
                }
            }
        }
        return Arrays.stream(nanos)
                .map(calls -> Arrays.stream(calls).mapToDouble(Languages::median).toArray())
                .toArray(double[][]::new);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    private static void print(Case measured, double[][] medians) {
        for (int call = 0; call < measured.calls().size(); call++) {
            if (measured.calls().get(call).equals(UNTOLD)) {
                continue;
            }
            double c = medians[Language.C.ordinal()][call];
            double java = medians[Language.JAVA.ordinal()][call];
            double python = medians[Language.PYTHON.ordinal()][call];
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %.2f | %.1f |%n",
                    measured.calls().get(call),
                    figure(c),
                    figure(java),
                    figure(python),
                    java / c,
                    python / java);
        }
    }

    private static String figure(double nanos) {
        return nanos < 100
                ? String.format(Locale.ROOT, "%.1f", nanos)
                : String.format(Locale.ROOT, "%,.0f", nanos).replace(',', ' ');
    }

    private static Program c() throws IOException {
        Path library = HelicsLibrary.locate().file();
        Path folder = library.getParent();
        Path program = Files.createTempFile("helics-calls", "");
        program.toFile().deleteOnExit();
        run(List.of(
                "gcc",
                "-O2",
                "-Wall",
                "-Werror",
                "-I" + folder.resolveSibling("include"),
                SOURCES.resolve("c/calls.c").toString(),
                "-o",
                program.toString(),
                "-L" + folder,
                "-l:" + library.getFileName(),
                "-Wl,-rpath," + folder,
                "-lpthread"));
        return new Program(new ProcessBuilder(program.toString()));
    }

    private static Program java() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dhelics.library=" + HelicsLibrary.locate().file()));
        command.addAll(List.of(System.getenv().getOrDefault("BENCH_JAVA_OPTS", "").split(" ")));
        command.removeIf(String::isBlank);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), JavaCalls.class.getName()));
        return new Program(new ProcessBuilder(command));
    }

    /** pyhelics from the project's cache, where its tests put it, or as it is installed. */
    private static Program python() throws IOException {
        ProcessBuilder python =
                new ProcessBuilder("python3", SOURCES.resolve("python/calls.py").toString());
        Path cache = Path.of(System.getProperty("isochron.home"), ".cache", "pyhelics-3.6.1");
        if (Files.isDirectory(cache)) {
            python.environment().put("PYTHONPATH", cache.toString());
        }
        return new Program(python);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** A process that answers. */
    private static final class Program {
        private final Process process;
        private final Writer questions;
        private final BufferedReader answers;

        Program(ProcessBuilder builder) throws IOException {
            // the C library's allocator would give memory back between rounds, and fetch it again page by page, in some programs only
            builder.environment().put("MALLOC_TRIM_THRESHOLD_", MEMORY_KEPT);
            builder.environment().put("MALLOC_TOP_PAD_", MEMORY_KEPT);
            process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            questions = process.outputWriter(StandardCharsets.UTF_8);
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        double[] ask(String question) {
            try {
                questions.write(question);
                questions.flush();
                String answer = answers.readLine();
                if (answer == null) {
                    throw new IllegalStateException(process.info().command() + " ended at: " + question);
                }
                return Arrays.stream(answer.trim().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() {
            try {
                questions.close();
                process.waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                process.destroy();
                Thread.currentThread().interrupt();
            }
        }
    }
}
