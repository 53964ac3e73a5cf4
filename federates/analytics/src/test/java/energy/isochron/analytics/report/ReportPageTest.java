package energy.isochron.analytics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static final String EVIL = "</script><script>alert('x')</script><!-- & \" \u2028";
    private static final Pattern DATA =
            Pattern.compile("<script id=\"data\" type=\"application/json\">(.*?)</script>", Pattern.DOTALL);

    private final ObjectNode data = JsonNodeFactory.instance.objectNode().put("name", EVIL);

    private List<String> pages(String title) {
        return List.of(
                new ReportPage(FigureCatalogue.RUN, title, data).html(),
                ReportPage.ofStudy(title, data).html());
    }

    @Test
    void dataCannotEndItsElementAndReadsBackAsItWas() throws IOException {
        for (String page : pages("a page")) {
            Matcher found = DATA.matcher(page);
            assertTrue(found.find());
            assertEquals(
                    EVIL,
                    new ObjectMapper().readTree(found.group(1)).path("name").textValue());
        }
    }

    @Test
    void titleIsText() {
        data.removeAll();
        for (String page : pages(EVIL)) {
            assertFalse(page.contains("alert('x')"));
            assertTrue(page.contains("<title>&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)"));
        }
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        pages("a page").forEach(ReportPageTest::assertLoadsNothing);
    }

    private static void assertLoadsNothing(String page) {
        String tags = page.replaceAll("(?s)(<script[^>]*>).*?</script>", "$1");
        assertEquals(List.of(), matches(tags, "<(?:link|img|iframe|object|embed)\\b|(?:src|href)\\s*=|@import|url\\("));
        assertEquals(List.of(), matches(page, "(?:src|href)\\s*=\\s*[\"']?(?:https?:)?//"));
        String script = page.substring(page.lastIndexOf("<script>"));
        assertEquals(List.of(), matches(script, "https?:|\\bfetch\\(|XMLHttpRequest|\\bimport\\("));
        assertTrue(tags.contains("content=\"default-src 'none'; "), "the browser is not told to load nothing");
    }

    private static List<String> matches(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    @Test
    void pageHasThreeScriptsAndEachEndsOnce() {
        for (String page : pages("a page")) {
            assertEquals(3, matches(page, "<script\\b").size());
            assertEquals(3, matches(page, "</script").size());
            assertFalse(page.contains("{{"), "a part of the template was not filled");
        }
    }

    @Test
    void scriptOfOursCannotEndItsElement() {
        assertEquals("a <\\/script> b <\\!-- c", ReportPage.inScript("a </script> b <!-- c"));
    }

    @Test
    void licenceOfTheChartLibraryStaysInThePage() {
        pages("a page").forEach(page -> assertTrue(page.contains("Licensed to the Apache Software Foundation")));
    }
}
