package energy.isochron.analytics.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A report as one HTML page: template, style, charts, the chart library and the data, nothing of it loaded from elsewhere. */
public final class ReportPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String template;
    private final String title;
    private final ObjectNode data;

    /**
     * The page of a kind of report.
     *
     * @param title the page's title, plain text
     * @param data what the page's script draws
     */
    public ReportPage(FigureCatalogue catalogue, String title, ObjectNode data) {
        this(catalogue.template(), title, data);
    }

    private ReportPage(String template, String title, ObjectNode data) {
        this.template = template;
        this.title = title;
        this.data = data;
    }

    /**
     * The page of a study.
     *
     * @param title the page's title, plain text
     * @param data what the page's script draws
     */
    public static ReportPage ofStudy(String title, ObjectNode data) {
        return new ReportPage("study.html", title, data);
    }

    /** The page, UTF-8 text. */
    public String html() {
        StringBuilder page = new StringBuilder(1 << 21);
        String text = resource(template);
        int from = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
            int close = text.indexOf("}}", open);
            page.append(text, from, open).append(part(text.substring(open + 2, close)));
            from = close + 2;
        }
        return page.append(text, from, text.length()).toString();
    }

    private String part(String name) {
        return switch (name) {
            case "title" -> escape(title);
            case "data" -> json();
            default -> name.endsWith(".js") ? inScript(resource(name)) : resource(name);
        };
    }

    /** Text as it may stand in HTML, between tags and in attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** JSON that cannot end the script element it stands in. */
    private String json() {
        try {
            return JSON.writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A script of ours that cannot end the script element it stands in. */
    static String inScript(String script) {
        return script.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    }

    static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing. Maybe the build is not whole?");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
