package energy.isochron.analytics.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeJSON;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Draws the report's figures as SVG without a browser: the page's own scripts and ECharts' server-side rendering, interpreted by Rhino.
 * The same data gives the same bytes, whatever was drawn before. Loading takes a second or two, a figure some tenths of a second; of one
 * thread at a time.
 */
public final class FigureDrawer {
    private final FigureCatalogue catalogue;
    private final Scriptable scope;
    private final Object data;

    /**
     * Loads the scripts.
     *
     * @param catalogue the kind of report
     * @param data what the page's script draws
     */
    public FigureDrawer(FigureCatalogue catalogue, ObjectNode data) {
        this.catalogue = catalogue;
        try (Context context = enter()) {
            ScriptableObject loaded = context.initSafeStandardObjects();
            catalogue
                    .drawingScripts()
                    .forEach(script -> context.evaluateString(loaded, ReportPage.resource(script), script, 1, null));
            scope = loaded;
            this.data =
                    NativeJSON.parse(context, loaded, data.toString(), (cx, scope, self, arguments) -> arguments[1]);
        }
    }

    /**
     * Draws one figure, with title and caption.
     *
     * @param figure one of the catalogue's {@link FigureCatalogue#names}
     * @param theme its colours
     * @return an SVG document, text in UTF-8
     */
    public String svg(String figure, Theme theme) {
        if (!catalogue.names().contains(figure)) {
            throw new IllegalArgumentException(
                    "figure is '" + figure + "', allowed are " + catalogue.names() + ". Maybe it was misspelt?");
        }
        try (Context context = enter()) {
            Scriptable export = (Scriptable) ScriptableObject.getProperty(scope, "FigureExport");
            Function draw = (Function) ScriptableObject.getProperty(export, "draw");
            Object[] arguments = {data, figure, theme == Theme.DARK};
            return Context.toString(draw.call(context, scope, export, arguments));
        }
    }

    /** ECharts is too large a function to be compiled to a class, so all is interpreted. */
    private static Context enter() {
        Context context = Context.enter();
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
        return context;
    }
}
