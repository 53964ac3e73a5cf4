package energy.isochron.analytics.study;

import java.util.ArrayList;
import java.util.List;

/** Markdown as GitHub shows it, line by line. */
final class MarkdownText {
    private final StringBuilder text = new StringBuilder();

    /** Text as it may stand in a line or cell: what would be markup is not. */
    static String plain(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("<", "&lt;")
                .replace("\n", " ");
    }

    MarkdownText heading(int level, String title) {
        return line("#".repeat(level) + ' ' + plain(title));
    }

    /** A paragraph of markup. */
    MarkdownText line(String markup) {
        text.append(markup).append("\n\n");
        return this;
    }

    /**
     * A table of markup.
     *
     * @param header its columns; those after the first {@code texts} hold numbers
     * @param texts number of columns that hold text
     * @param rows as many cells as columns each
     */
    MarkdownText table(List<String> header, int texts, List<List<String>> rows) {
        row(header);
        List<String> rule = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            rule.add(i < texts ? "---" : "--:");
        }
        row(rule);
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    String text() {
        return text.toString().stripTrailing() + '\n';
    }
}
