package energy.isochron.opendss;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a script line by line, as OpenDSS' own {@code redirect} does, so that an error is told with its file and line, and leaves out what
 * would write files or open windows. What the library writes in spite of that goes into a folder that is removed.
 */
final class ScriptRun {
    private static final int DEEPEST = 50;
    /** What some editors put before the first line. */
    private static final String BYTE_ORDER = "\uFEFF";

    /** What makes an element: {@code new line.a}, {@code new object=line.a}. */
    private static final Pattern MAKES =
            Pattern.compile("(?i)\\s*new?\\s+(?:object\\s*=\\s*)?[\"']?([A-Za-z0-9_]+\\.[^\\s,\"']+).*");

    /** A line that may name a file, which is relative to the script's folder. */
    private static final Pattern FILES =
            Pattern.compile("(?i).*(file|coords|\\.(csv|txt|dss|dat|dbl|sng|mat|zip)\\b).*");

    private static final Pattern DATA_PATH = Pattern.compile(
            "(?i)\\bdata?p?a?t?h?\\s*=\\s*(\"[^\"]*\"|'[^']*'|\\([^)]*\\)|\\[[^]]*]|\\{[^}]*}|[^\\s,]+)");

    private final DssContext dss;
    private final Path scratch;
    private final ScriptFindings findings;
    private Path folder;
    private int depth;

    /**
     * In a context of its own.
     *
     * @param scratch where the library may write
     */
    ScriptRun(DssContext dss, Path scratch, ScriptFindings findings) {
        this.dss = dss;
        this.scratch = scratch;
        this.findings = findings;
        folder = scratch;
    }

    /**
     * Runs a script to its end.
     *
     * @param script absolute
     * @throws energy.isochron.grid.file.BadNetworkFile with the first line that OpenDSS refuses, or if there is no circuit at the end
     */
    void run(Path script) {
        dss.folder(scratch);
        play(script, new ScriptFindings.Line(script, 0));
        if (dss.integer(Dss.CIRCUITS) == 0) {
            findings.add(
                    "",
                    script.toString(),
                    "makes no circuit, allowed is a script with 'new circuit.<name>'."
                            + " Maybe another script redirects to it?");
            findings.check();
        }
    }

    private void play(Path script, ScriptFindings.Line caller) {
        if (++depth > DEEPEST) {
            stop(
                    caller,
                    script.toString(),
                    "is redirected to more than " + DEEPEST + " deep. Maybe it redirects to itself?");
        }
        folder = script.getParent() == null ? scratch : script.getParent();
        boolean comment = false;
        long number = 0;
        for (String line : lines(script, caller)) {
            number++;
            String text = number == 1 && line.startsWith(BYTE_ORDER) ? line.substring(1) : line;
            comment |= text.startsWith("/*");
            if (!comment && !text.isBlank()) {
                line(text, new ScriptFindings.Line(script, number));
            }
            comment &= !line.contains("*/");
        }
        depth--;
    }

    /** The lines of a script, in UTF-8 or, where it is none, as older editors write. */
    private List<String> lines(Path script, ScriptFindings.Line caller) {
        try {
            byte[] bytes = Files.readAllBytes(script);
            String utf = new String(bytes, StandardCharsets.UTF_8);
            boolean sound = Arrays.equals(utf.getBytes(StandardCharsets.UTF_8), bytes);
            return (sound ? utf : new String(bytes, StandardCharsets.ISO_8859_1))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw stop(caller, script.toString(), "cannot be read: " + e + ". Maybe it is a folder, or not there?");
        }
    }

    private void line(String text, ScriptFindings.Line line) {
        ScriptCommand command = ScriptCommand.of(text);
        switch (command.kind()) {
            case WRITES ->
                findings.note(
                        "commands that write files or open windows are left out: %s",
                        command.word() + " (line " + line.number() + ")");
            case REDIRECTS -> {
                Path before = folder;
                play(target(command.argument(), line), line);
                folder = before;
            }
            case COMPILES -> play(target(command.argument(), line), line);
            case MOVES ->
                folder = folder.resolve(command.argument().replace('\\', '/')).normalize();
            case OTHER -> command(text, line);
        }
    }

    private void command(String text, ScriptFindings.Line line) {
        Matcher makes = MAKES.matcher(text);
        if (makes.matches()) {
            findings.made(makes.group(1), line);
        }
        String kept = text.stripLeading().toLowerCase(Locale.ROOT).startsWith("set")
                ? DATA_PATH.matcher(text).replaceAll("")
                : text;
        if (kept.strip().equalsIgnoreCase("set")) {
            return;
        }
        boolean files = FILES.matcher(kept).matches();
        dss.folder(files ? folder : scratch);
        String error = dss.attempt(kept);
        dss.folder(scratch);
        if (!error.isEmpty()) {
            throw stop(line, text.strip(), "is refused by OpenDSS: " + error + ". Maybe a word of it is misspelt?");
        }
    }

    /** The file that another one redirects to. */
    private Path target(String name, ScriptFindings.Line line) {
        Path file = folder.resolve(name.replace('\\', '/')).normalize();
        if (Files.isRegularFile(file)) {
            return file;
        }
        Path longer = folder.resolve(name.replace('\\', '/') + ".dss").normalize();
        if (!String.valueOf(file.getFileName()).contains(".") && Files.isRegularFile(longer)) {
            return longer;
        }
        throw stop(
                line,
                name,
                "is no file, looked for as " + file + ". Maybe its letters have another case, or it is missing?");
    }

    /** Ends the run with a problem. */
    private IllegalStateException stop(ScriptFindings.Line line, String value, String detail) {
        findings.add(line, value, detail);
        findings.check();
        return new IllegalStateException("findings had none. Maybe their check is wrong?");
    }
}
