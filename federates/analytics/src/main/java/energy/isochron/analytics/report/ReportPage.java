package energy.isochron.analytics.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The report as one HTML page: template, style, charts, the chart library and the run's data, nothing of it loaded from elsewhere. */
public final class ReportPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String title;
    private final ObjectNode data;

    /**
     * The page of one run.
     *
     * @param title the page's title, plain text
     * @param data what the page's script draws
     */
    public ReportPage(String title, ObjectNode data) {
        this.title = title;
        this.data = data;
    }

    /** The page, UTF-8 text. */
    public String html() {
        StringBuilder page = new StringBuilder(1 << 21);
        String template = resource("report.html");
        int from = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", from)) {
            int close = template.indexOf("}}", open);
            page.append(template, from, open).append(part(template.substring(open + 2, close)));
            from = close + 2;
        }
        return page.append(template, from, template.length()).toString();
    }

    private String part(String name) {
        return switch (name) {
            case "title" -> escape(title);
            case "data" -> json();
            case "report.css" -> resource(name);
            case "report.js", "echarts.min.js" -> inScript(resource(name));
            default -> throw new IllegalStateException("the template asks for an unknown part '" + name + "'");
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

    private static String resource(String name) {
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
