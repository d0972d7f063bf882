package id.sigap.door.portal.map;

import id.sigap.door.portal.chart.Svg;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** The map with each urban village in one of five steps of one hue, the more the stronger. */
public final class Choropleth {

    private Choropleth() {}

    /**
     * What stands in it.
     *
     * @param told what is said of an area to who points at it
     * @param name of a city that stands on it
     */
    public record Words(
            String title, String description, Function<String, String> told, Function<String, String> name) {}

    /**
     * The whole map.
     *
     * @param step of an area by its code, from 1 to 5; 0 of one of which nothing is known
     */
    public static String svg(String id, Sheet sheet, ToIntFunction<String> step, Words words) {
        Svg svg = Svg.titled(id, "map map-steps", sheet.width(), sheet.height(), words.title(), words.description());
        Layers.frame(svg, sheet);
        for (Map.Entry<String, String> area : sheet.areas().entrySet()) {
            svg.open("path", "class", "s" + step.applyAsInt(area.getKey()), "d", area.getValue());
            svg.text("title", words.told().apply(area.getKey())).close("path");
        }
        Layers.borders(svg, sheet);
        Layers.names(svg, sheet, words.name(), UnaryOperator.identity());
        return svg.end();
    }
}
