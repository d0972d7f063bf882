package id.sigap.door.portal.map;

import id.sigap.door.portal.chart.Svg;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What every drawing of the city has besides its areas. */
final class Layers {

    /** How far below a frame its name stands. */
    static final int NAME = 28;

    private Layers() {}

    static void frame(Svg svg, Sheet sheet) {
        Sheet.Frame frame = sheet.frame();
        if (frame != null) {
            svg.leaf(
                    "rect",
                    "class",
                    "map-frame",
                    "x",
                    frame.x(),
                    "y",
                    frame.y(),
                    "width",
                    frame.width(),
                    "height",
                    frame.height(),
                    "rx",
                    12);
        }
    }

    static void borders(Svg svg, Sheet sheet) {
        StringBuilder all = new StringBuilder();
        sheet.borders().forEach(border -> all.append(border.path()));
        if (all.length() > 0) {
            svg.leaf("path", "class", "map-border", "d", all);
        }
    }

    /** @param moved where a name stands that would be under something */
    static void names(Svg svg, Sheet sheet, Function<String, String> name, UnaryOperator<Sheet.Border> moved) {
        Sheet.Frame frame = sheet.frame();
        if (frame != null && frame.code() != null) {
            svg.text(
                    "text",
                    name.apply(frame.code()),
                    "class",
                    "map-name map-far",
                    "x",
                    frame.x(),
                    "y",
                    frame.y() + frame.height() + NAME);
        }
        sheet.borders().stream()
                .map(moved)
                .forEach(border -> svg.text(
                        "text", name.apply(border.code()), "class", "map-name", "x", border.x(), "y", border.y()));
    }
}
