package energy.isochron.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A folder of {@code examples/} with one command, played as its README says, from another folder than its own. */
record Example(String name, Path folder, Path results, String output) {
    private static final long LIMIT_SECONDS = 300;

    /**
     * Plays the one command of an example's README.
     *
     * @param name of the example's folder
     * @param elsewhere the working directory, in which the results go, too
     */
    static Example play(String name, Path elsewhere) throws IOException, InterruptedException {
        Path folder = RunningCommand.HOME.resolve("examples").resolve(name);
        String command = "examples/" + name + "/run";
        assertTrue(
                Files.readString(folder.resolve("README.md")).contains("\n    " + command + "\n"),
                () -> "the README of " + name + " does not show the command " + command);
        Path results = elsewhere.resolve(name);
        Path output = elsewhere.resolve(name + ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        RunningCommand.HOME.resolve(command).toString(), results.toString())
                .directory(elsewhere.toFile())
                .redirectError(elsewhere.resolve(name + ".err").toFile())
                .redirectOutput(output.toFile());
        builder.environment().put("ISOCHRON_JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), () -> name + " did not end");
            assertEquals(0, process.exitValue(), Files.readString(elsewhere.resolve(name + ".err")));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Example(name, folder, results, Files.readString(output));
    }

    /** Asserts that a file of the example is this text; with {@code -Dupdate.docs=true} it is written. */
    void assertFile(String file, String text) throws IOException {
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(folder.resolve(file), text);
        }
        assertEquals(text, Files.readString(folder.resolve(file)), () -> out(file));
    }

    /** Asserts that the README has this text in its block of this kind; with {@code -Dupdate.docs=true} it is written. */
    void assertBlock(String kind, String text) throws IOException {
        String readme = Files.readString(folder.resolve("README.md"));
        String begin = "```" + kind + "\n";
        int from = readme.indexOf(begin) + begin.length();
        int to = readme.indexOf("```\n", from);
        String closed = text.endsWith("\n") ? text : text + '\n';
        assertFile("README.md", readme.substring(0, from) + closed + readme.substring(to));
    }

    private String out(String file) {
        return "examples/" + name + "/" + file
                + " is out of step; run mvn -pl federates/app verify -Dit.test=ExamplesIT -Dupdate.docs=true";
    }
}
