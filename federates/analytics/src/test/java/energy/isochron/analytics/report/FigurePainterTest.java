package energy.isochron.analytics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.analytics.store.SampleReports;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Pictures of figures. On a machine without fonts the tests are given up, with {@code CI=true} they fail. */
class FigurePainterTest {
    private static final Pattern SIZE = Pattern.compile("^<svg[^>]* width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final Path OUTPUT = Path.of("target", "figures");

    private static FigurePainter painter() {
        try {
            return new FigurePainter();
        } catch (FigurePainter.NoFonts e) {
            if ("true".equals(System.getenv("CI"))) {
                return Assertions.fail(e);
            }
            return Assumptions.abort(String.valueOf(e.getMessage()));
        }
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int colours(BufferedImage image, int x, int y, int width, int height) {
        Set<Integer> colours = new HashSet<>();
        for (int rgb : image.getRGB(x, y, width, height, null, 0, width)) {
            colours.add(rgb);
        }
        return colours.size();
    }

    @Test
    void picturesHaveTwoPixelsForEachOfTheDrawingAndAreNotBlank() throws IOException {
        FigurePainter painter = painter();
        FigureDrawer drawer = new FigureDrawer(FigureCatalogue.RUN, SampleReports.day());
        Files.createDirectories(OUTPUT);
        for (String name : List.of("prices", "trading-network", "price-distribution", "volume-matrix")) {
            String svg = drawer.svg(name, Theme.LIGHT);
            byte[] png = painter.png(svg);
            Files.write(OUTPUT.resolve(name + ".png"), png);
            BufferedImage image = picture(png);
            Matcher size = SIZE.matcher(svg);
            assertTrue(size.find(), name);
            assertEquals(2 * Integer.parseInt(size.group(1)), image.getWidth(), name);
            assertEquals(2 * Integer.parseInt(size.group(2)), image.getHeight(), name);
            assertEquals(0xffffffff, image.getRGB(1, 1), name);
            assertTrue(colours(image, 0, 0, image.getWidth(), 120) > 10, () -> name + " has no title");
            assertTrue(
                    colours(image, 0, image.getHeight() / 3, image.getWidth(), image.getHeight() / 2) > 10,
                    () -> name + " has no chart");
        }
    }

    @Test
    void aPictureMayHaveAsManyElementsAsItTakes() throws IOException {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"60\">");
        for (int i = 0; i < 3_600; i++) {
            svg.append(
                    String.format("<path d=\"M%d %dh1v1h-1z\" fill=\"#%06x\"/>", i % 60, i / 60, 0x100000 + 997 * i));
        }
        BufferedImage image = picture(painter().png(svg.append("</svg>").toString()));
        assertTrue(colours(image, 0, 0, 120, 120) > 3_000);
    }

    @Test
    void darkPictureIsDark() throws IOException {
        String svg = new FigureDrawer(FigureCatalogue.RUN, SampleReports.nothing()).svg("prices", Theme.DARK);
        assertEquals(0xff1a2128, picture(painter().png(svg)).getRGB(1, 1));
    }

    @Test
    void whatIsNoSvgIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> painter().png("no picture"));
    }
}
