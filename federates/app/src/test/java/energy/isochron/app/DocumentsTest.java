package energy.isochron.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the documents name exists: files that they link to, commands and options that they show. */
class DocumentsTest {
    private static final Path HOME = Path.of(Objects.requireNonNull(System.getProperty("isochron.home")));
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./isochron ([a-z]+[^`|>\n]*)");

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", ".cache", "node_modules", ".git")
                            .noneMatch(
                                    hidden -> HOME.relativize(file).toString().contains(hidden + "/")))
                    .map(HOME::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadToFilesThatExist(Path document) throws IOException {
        List<String> dead = new ArrayList<>();
        for (String link : matches(LINK, document)) {
            boolean elsewhere = link.startsWith("http");
            if (!elsewhere && !Files.exists(HOME.resolve(document).resolveSibling(link))) {
                dead.add(link);
            }
        }
        assertEquals(List.of(), dead);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void commandsHaveTheOptionsThatAreShown(Path document) throws IOException {
        for (String shown : matches(COMMAND, document)) {
            String[] arguments = shown.strip().split("\\s+");
            CommandLine command = Isochron.commandLine();
            CommandLine.ParseResult parsed = command.parseArgs(arguments);
            assertFalse(parsed.subcommands().isEmpty(), shown);
        }
    }

    private static List<String> matches(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(HOME.resolve(document)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
