package id.sigap.door.portal.map;

import id.sigap.door.portal.chart.Svg;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The map with places on it, each a link to its like in the list beside it, and areas that can be pointed at. Who does not use a
 * pointer has the list for the one and a field for the other, so that to them this is not there at all.
 */
public final class PlacesMap {

    private static final int RADIUS = 28;

    private PlacesMap() {}

    /**
     * A place with a mark.
     *
     * @param spot where it is
     * @param shown where its mark stands: beside, if others are too near
     * @param mark a letter or two that stand in it
     * @param link where it leads to
     */
    public record Place(Sheet.Spot spot, Sheet.Spot shown, String mark, String classes, String link, String told) {}

    /**
     * What is drawn of areas.
     *
     * @param chosen whether one of a code is looked at
     * @param link where a click on an area leads to; null if nowhere
     */
    public record Areas(
            Predicate<String> chosen,
            Function<String, String> name,
            @Nullable Function<String, String> link) {}

    public static String svg(Sheet sheet, Areas areas, List<Place> places) {
        Svg svg = Svg.decoration("map map-places", sheet.width(), sheet.height(), false);
        Layers.frame(svg, sheet);
        for (Map.Entry<String, String> area : sheet.areas().entrySet()) {
            area(svg, area.getKey(), area.getValue(), areas);
        }
        Layers.borders(svg, sheet);
        Layers.names(svg, sheet, areas.name());
        places.forEach(place -> needle(svg, place));
        places.forEach(place -> place(svg, place));
        return svg.end();
    }

    private static void area(Svg svg, String code, String path, Areas areas) {
        Function<String, String> link = areas.link();
        if (link != null) {
            svg.open("a", "href", link.apply(code), "tabindex", -1);
        }
        svg.open("path", "class", areas.chosen().test(code) ? "map-area map-chosen" : "map-area", "d", path);
        svg.text("title", areas.name().apply(code)).close("path");
        if (link != null) {
            svg.close("a");
        }
    }

    /** From the mark to its place, where it stands beside. */
    private static void needle(Svg svg, Place place) {
        Sheet.Spot at = place.spot();
        if (!at.equals(place.shown())) {
            svg.leaf(
                    "path",
                    "class",
                    "map-needle",
                    "d",
                    "M" + place.shown().x() + " " + place.shown().y() + "L" + at.x() + " " + at.y() + "h.01");
        }
    }

    private static void place(Svg svg, Place place) {
        Sheet.Spot at = place.shown();
        svg.open("a", "href", place.link(), "tabindex", -1, "class", "map-place " + place.classes());
        svg.text("title", place.told());
        svg.leaf("circle", "cx", at.x(), "cy", at.y(), "r", RADIUS);
        svg.text("text", place.mark(), "x", at.x(), "y", at.y()).close("a");
    }
}
