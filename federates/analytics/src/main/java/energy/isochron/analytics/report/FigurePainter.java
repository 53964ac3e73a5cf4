package energy.isochron.analytics.report;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Paints SVG documents as PNG pictures, two pixels for each of the document's. Needs fonts of the machine, but no screen. */
public final class FigurePainter {
    /** Pixels of the picture for one of the document. */
    public static final int RESOLUTION = 2;

    /** The documents are ours: a heat map of a year has as many elements as cells. */
    private static final DocumentLimits LIMITS = new DocumentLimits(
            DocumentLimits.DEFAULT_MAX_NESTING_DEPTH, DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH, Integer.MAX_VALUE);

    /**
     * A painter.
     *
     * @throws NoFonts if this machine has no fonts, or not what finds them
     */
    public FigurePainter() {
        System.setProperty("java.awt.headless", "true");
        requireFonts();
    }

    /** Asks for the size of a text: without fonts or what finds them the first thing that Java cannot do, each time in another way. */
    private static void requireFonts() {
        try {
            FontRenderContext context = new FontRenderContext(null, true, true);
            double width = new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                    .getStringBounds("isochron", context)
                    .getWidth();
            if (!(width > 0)) {
                throw new NoFonts("texts have no width", null);
            }
        } catch (Error | RuntimeException e) {
            throw e instanceof NoFonts known ? known : new NoFonts(rootOf(e), e);
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }

    /** The picture of a document, as the bytes of a PNG file. */
    public byte[] png(String svg) {
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.builder().documentLimits(LIMITS).build());
        if (document == null) {
            throw new IllegalArgumentException("the picture is not SVG. Maybe it was cut off?");
        }
        FloatSize size = document.size();
        BufferedImage image = new BufferedImage(
                Math.round(size.width * RESOLUTION), Math.round(size.height * RESOLUTION), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(RESOLUTION, RESOLUTION);
        document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, size.width, size.height));
        graphics.dispose();
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text cannot be drawn on this machine. */
    public static final class NoFonts extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoFonts(String reason, @Nullable Throwable cause) {
            super(
                    "PNG needs fonts, and this machine has none that Java finds (" + reason + "). Maybe install them:"
                            + " 'apt install fontconfig fonts-dejavu-core', or take --format svg, which needs none?",
                    cause);
        }
    }
}
