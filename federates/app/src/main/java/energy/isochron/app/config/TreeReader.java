package energy.isochron.app.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads a YAML or JSON file into a tree that knows where everything stands. What cannot be read is a problem, not an exception. */
public final class TreeReader {
    private static final int MOST_BYTES = 20_000_000;
    private static final JsonFactory JSON = new JsonFactory();
    private static final YAMLFactory YAML = yaml();

    private final String file;
    private final JsonParser parser;
    private final Problems problems;

    private TreeReader(String file, JsonParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    private static YAMLFactory yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        return YAMLFactory.builder().loaderOptions(options).build();
    }

    /**
     * Reads a file; its name says whether it is JSON ({@code .json}) or YAML.
     *
     * @return empty if it cannot be read; then a problem says why
     */
    public static Optional<Node> read(Path path, Problems problems) {
        return text(path, problems)
                .flatMap(text -> parse(text, path.toString(), path.toString().endsWith(".json"), problems));
    }

    /** The text of a file; empty, with a problem, if it is missing or not readable. */
    private static Optional<String> text(Path path, Problems problems) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                String finding = "has " + Files.size(path) + " bytes";
                problems.add(new Problem(Location.of(path.toString()), "", finding, "up to " + MOST_BYTES));
                return Optional.empty();
            }
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            problems.add(missing(path));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(Location.of(path.toString()), "", "is not text in UTF-8", ""));
        } catch (IOException e) {
            problems.add(new Problem(Location.of(path.toString()), "", "cannot be read: " + e.getMessage(), ""));
        }
        return Optional.empty();
    }

    /** Says that a file is missing, and which of its neighbours has a name like it. */
    public static Problem missing(Path path) {
        return new Problem(Location.of(path.toString()), "", "is missing", "", neighbour(path));
    }

    private static String neighbour(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> String.valueOf(file.getFileName())).toList();
            return Suggestion.quoted(String.valueOf(path.getFileName()), names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a YAML text, such as the value of a command-line option. */
    public static Optional<Node> yaml(String text, String file, Problems problems) {
        return parse(text, file, false, problems);
    }

    private static Optional<Node> parse(String text, String file, boolean json, Problems problems) {
        try (JsonParser parser = (json ? JSON : YAML).createParser(text)) {
            return Optional.of(new TreeReader(file, parser, problems).root());
        } catch (JsonProcessingException e) {
            Location where = e.getLocation() == null ? Location.of(file) : location(file, e.getLocation());
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            problems.add(new Problem(where, "", "is not " + (json ? "JSON: " : "YAML: ") + reason, ""));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node root() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return new Node.Scalar(new Location(file, 1, 1), "", Node.Form.EMPTY);
        }
        Node root = node();
        if (parser.nextToken() != null) {
            problems.add(new Problem(here(), "", "begins a second document", "one document a file"));
        }
        return root;
    }

    private Node node() throws IOException {
        Location where = here();
        refuseAnchors(where);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(where);
            case START_ARRAY -> sequence(where);
            case VALUE_NUMBER_INT -> scalar(where, Node.Form.INTEGER);
            case VALUE_NUMBER_FLOAT -> scalar(where, Node.Form.DECIMAL);
            case VALUE_TRUE, VALUE_FALSE -> scalar(where, Node.Form.BOOLEAN);
            case VALUE_NULL -> new Node.Scalar(where, "", Node.Form.EMPTY);
            case VALUE_STRING -> scalar(where, Node.Form.TEXT);
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("token " + parser.currentToken() + " at " + where);
        };
    }

    private Node scalar(Location where, Node.Form form) throws IOException {
        String text = parser.getText();
        boolean nothing = text.isEmpty() && parser instanceof YAMLParser;
        return new Node.Scalar(where, text, nothing ? Node.Form.EMPTY : form);
    }

    private Node mapping(Location where) throws IOException {
        List<Node.Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Location keyWhere = here();
            String key = parser.currentName();
            parser.nextToken();
            entries.add(new Node.Entry(keyWhere, key, node()));
        }
        return new Node.Mapping(where, entries);
    }

    private Node sequence(Location where) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Node.Sequence(where, items);
    }

    private void refuseAnchors(Location where) throws IOException {
        if (parser instanceof YAMLParser yaml && (yaml.isCurrentAlias() || yaml.getObjectId() != null)) {
            problems.add(new Problem(where, "", "uses a YAML anchor or alias", "values written out"));
        }
    }

    private Location here() {
        return location(file, parser.currentTokenLocation());
    }

    private static Location location(String file, JsonLocation place) {
        return new Location(file, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    }
}
