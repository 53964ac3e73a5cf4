package energy.isochron.analytics.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
    private static final List<String> SCRIPTS = List.of(
            "echarts.min.js",
            "figures.js",
            "figures-market.js",
            "figures-network.js",
            "figures-dashboards.js",
            "figures-agents.js",
            "figure-export.js");

    private final Scriptable scope;
    private final Object run;

    /**
     * Loads the scripts.
     *
     * @param data what the page's script draws
     */
    public FigureDrawer(ObjectNode data) {
        try (Context context = enter()) {
            ScriptableObject loaded = context.initSafeStandardObjects();
            for (String script : SCRIPTS) {
                context.evaluateString(loaded, ReportPage.resource(script), script, 1, null);
            }
            scope = loaded;
            run = NativeJSON.parse(context, loaded, data.toString(), (cx, scope, self, arguments) -> arguments[1]);
        }
    }

    /**
     * Draws one figure, with title and caption.
     *
     * @param figure one of {@link FigureCatalogue#names}
     * @param theme its colours
     * @return an SVG document, text in UTF-8
     */
    public String svg(String figure, Theme theme) {
        if (!FigureCatalogue.names().contains(figure)) {
            throw new IllegalArgumentException(
                    "figure is '" + figure + "', allowed are " + FigureCatalogue.names() + ". Maybe it was misspelt?");
        }
        try (Context context = enter()) {
            Scriptable export = (Scriptable) ScriptableObject.getProperty(scope, "FigureExport");
            Function draw = (Function) ScriptableObject.getProperty(export, "draw");
            Object[] arguments = {run, figure, theme == Theme.DARK};
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
