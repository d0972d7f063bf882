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

    /** What is hit of a mark: 24 pixels and more where a map is drawn 288 pixels wide, which is the narrowest. */
    private static final int HIT = 42;

    /** How far from its place a name reaches, up and down; and half of each letter of it to both sides. */
    private static final int NAME = 40;

    private static final int HALF_LETTER = 10;

    private PlacesMap() {}

    /**
     * A place with a mark.
     *
     * @param spot where it is
     * @param shown where its mark stands: beside, if others are too near
     * @param mark a letter or two that stand in it
     * @param link where it leads to; null if nowhere
     */
    public record Place(
            Sheet.Spot spot,
            Sheet.Spot shown,
            String mark,
            String classes,
            @Nullable String link,
            String told) {

        /** Below it, if a name would be under it. */
        Sheet.Border clear(Sheet.Border name, String said) {
            boolean covered = Math.abs(name.x() - shown.x()) < RADIUS + HALF_LETTER * said.length()
                    && Math.abs(name.y() - shown.y()) < NAME;
            return covered ? new Sheet.Border(name.code(), name.path(), name.x(), shown.y() + RADIUS + NAME) : name;
        }
    }

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
        Layers.names(svg, sheet, areas.name(), name -> clear(name, areas.name().apply(name.code()), places));
        places.forEach(place -> needle(svg, place));
        places.forEach(place -> place(svg, place));
        return svg.end();
    }

    private static Sheet.Border clear(Sheet.Border name, String said, List<Place> places) {
        Sheet.Border at = name;
        for (Place place : places) {
            at = place.clear(at, said);
        }
        return at;
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
        String link = place.link();
        String name = link == null ? "g" : "a";
        String classes = "map-place " + place.classes();
        if (link == null) {
            svg.open(name, "class", classes);
        } else {
            svg.open(name, "href", link, "tabindex", -1, "class", classes);
            svg.text("title", place.told());
            svg.leaf("circle", "class", "map-hit", "cx", at.x(), "cy", at.y(), "r", HIT);
        }
        svg.leaf("circle", "class", "map-dot", "cx", at.x(), "cy", at.y(), "r", RADIUS);
        if (!place.mark().isEmpty()) {
            svg.text("text", place.mark(), "x", at.x(), "y", at.y());
        }
        svg.close(name);
    }
}
