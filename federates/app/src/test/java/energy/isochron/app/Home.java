package energy.isochron.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The repository that is tested, and its files that are kept in step with the code. */
public final class Home {
    private Home() {}

    /** The repository's folder. */
    public static Path path() {
        return Path.of(System.getProperty("isochron.home", "../.."));
    }

    /** The federation of the repository. */
    public static Path localMarket() {
        return path().resolve("federation-configs").resolve("local-market");
    }

    /** Asserts that a file is as it is generated; with {@code -Dupdate.docs=true} it is written. */
    public static void assertInStep(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(file, generated);
        }
        assertEquals(
                generated,
                Files.readString(file),
                () -> file + " is out of step; run mvn -pl federates/app test -Dupdate.docs=true");
    }

    /** Copies the files of the repository's federation, so that they can be spoilt. */
    public static Path copyOfLocalMarket(Path into) throws IOException {
        try (Stream<Path> files = Files.list(localMarket())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file).replace("../../isochron", "./isochron");
                Files.writeString(into.resolve(file.getFileName()), text);
            }
        }
        Files.writeString(into.resolve("isochron"), "");
        return into;
    }

    /** Replaces a text that stands in a file. */
    public static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertEquals(true, text.contains(before), () -> before + " is not in " + file);
        Files.writeString(file, text.replace(before, after));
    }
}
