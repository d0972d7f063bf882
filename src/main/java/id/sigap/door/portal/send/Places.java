package id.sigap.door.portal.send;

import id.sigap.door.portal.map.CityMap;
import id.sigap.door.portal.map.Sheet;
import id.sigap.door.portal.page.Form;
import id.sigap.door.portal.send.Draft.Spot;
import id.sigap.reference.Area;
import id.sigap.reference.LocatedArea;
import id.sigap.reference.Point;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page on which somebody says where it is: on a map, from a list, or in words; and what its map is asked to do. */
final class Places {

    /** How wide the part of the map is that is seen, in metres, from near to far; beyond the last it is the whole city. */
    static final List<Integer> WIDTHS = List.of(1_000, 3_000, 9_000);

    static final int WHOLE_CITY = WIDTHS.size();

    /** How far below its place a name is written, and a little. */
    private static final int BELOW = 56;

    /** What a push on an arrow moves the pin by: so many of it cross the map. */
    private static final int PUSHES = 12;

    private static final double METRES_PER_DEGREE = 111_320;

    /** A metre. */
    private static final int DECIMALS = 5;

    private final ReferenceData reference;
    private final CityMap map;

    Places(ReferenceData reference, CityMap map) {
        this.reference = reference;
        this.map = map;
    }

    /** An urban village with what it lies in. */
    record Village(String code, String name, String within) {}

    /** Those of a sub-district. */
    record District(String name, List<Village> villages) {}

    /** A name on the map. */
    record Label(String name, Sheet.Spot spot) {

        /** Whether all of it is on the sheet; its letters are some 18 units wide. */
        boolean isWhole(Sheet sheet) {
            int half = 9 * name.length();
            return spot.x() > half
                    && spot.x() < sheet.width() - half
                    && spot.y() > 0
                    && spot.y() < sheet.height() - BELOW;
        }
    }

    /**
     * What is seen of the map.
     *
     * @param zoom from 0, near, to {@link #WHOLE_CITY}
     * @param pin where the point is on it; null if it is not on it
     */
    record Seen(Sheet sheet, int zoom, Sheet.@Nullable Spot pin, List<Label> labels, boolean approximate) {

        public boolean nearest() {
            return zoom == 0;
        }

        public boolean whole() {
            return zoom == WHOLE_CITY;
        }
    }

    /** As near as the form says, or near enough to mend it; the whole city before there is a point. */
    static int zoom(Form form, @Nullable Point point) {
        String said = form.text("zoom");
        if (point == null) {
            return WHOLE_CITY;
        }
        return said.matches("[0-9]") ? Math.min(Integer.parseInt(said), WHOLE_CITY) : 1;
    }

    Seen seen(@Nullable Point point, int zoom) {
        Sheet sheet = point == null || zoom >= WHOLE_CITY ? map.whole() : map.near(point, WIDTHS.get(zoom));
        return new Seen(
                sheet,
                point == null ? WHOLE_CITY : zoom,
                point == null ? null : sheet.spot(point),
                labels(sheet, zoom),
                map.isApproximate());
    }

    private List<Label> labels(Sheet sheet, int zoom) {
        ReferenceBook book = reference.book();
        if (zoom >= WHOLE_CITY) {
            return sheet.borders().stream()
                    .map(border -> new Label(name(book, border.code()), new Sheet.Spot(border.x(), border.y())))
                    .toList();
        }
        return sheet.areas().keySet().stream()
                .flatMap(code -> book.area(code).stream())
                .filter(area -> area.label() != null && sheet.spot(Objects.requireNonNull(area.label())) != null)
                .map(area -> new Label(
                        area.name(), Objects.requireNonNull(sheet.spot(Objects.requireNonNull(area.label())))))
                .filter(label -> label.isWhole(sheet))
                .toList();
    }

    /** As people call it: without what offices put before it. */
    private static String name(ReferenceBook book, String code) {
        return book.area(code).map(Area::name).orElse(code).replaceFirst("^(Kota|Kabupaten) Administrasi ", "");
    }

    /** Where a touch of the map puts the pin: of a map that is so many dots wide. Empty beside the city. */
    Optional<Point> touched(@Nullable Point before, int zoom, int x, int y, int width) {
        Sheet sheet = seen(before, zoom).sheet();
        double scale = sheet.width() / (double) Math.max(1, width);
        return Optional.ofNullable(sheet.at((int) Math.round(x * scale), (int) Math.round(y * scale)));
    }

    /** A step up, down, to the left or to the right on what is seen of the map. */
    static Point pushed(Point point, int zoom, String direction) {
        double metres = (zoom >= WHOLE_CITY ? WIDTHS.get(WHOLE_CITY - 1) : WIDTHS.get(zoom)) / (double) PUSHES;
        double north = metres / METRES_PER_DEGREE;
        double east = north / Math.cos(Math.toRadians(point.latitude()));
        return switch (direction) {
            case "utara" -> new Point(point.latitude() + north, point.longitude());
            case "selatan" -> new Point(point.latitude() - north, point.longitude());
            case "barat" -> new Point(point.latitude(), point.longitude() - east);
            default -> new Point(point.latitude(), point.longitude() + east);
        };
    }

    /** The middle of a village, or what passes for it. */
    Optional<Point> middle(String village) {
        return reference.book().urbanVillage(village).map(Area::label);
    }

    /** As a form holds it. */
    static Spot at(Spot before, Point point) {
        return before.at(written(point.latitude()), written(point.longitude()));
    }

    private static String written(double degrees) {
        return String.format(Locale.ROOT, "%." + DECIMALS + "f", degrees);
    }

    /** Where a point may lie, the likeliest first. */
    List<Village> suggested(@Nullable Point point) {
        ReferenceBook book = reference.book();
        return point == null
                ? List.of()
                : reference.suggested(point).stream()
                        .map(LocatedArea::code)
                        .map(code -> village(book, book.area(code).orElseThrow()))
                        .toList();
    }

    /** All villages, by what they lie in. */
    List<District> all() {
        ReferenceBook book = reference.book();
        return book.areas().stream()
                .filter(area -> area.level() == Area.AreaLevel.SUBDISTRICT)
                .map(area -> new District(
                        area.name() + ", " + name(book, String.valueOf(area.parentCode())),
                        book.areasIn(area.code()).stream()
                                .map(each -> village(book, each))
                                .sorted(Comparator.comparing(Village::name))
                                .toList()))
                .sorted(Comparator.comparing(District::name))
                .toList();
    }

    /** The village of that code, for whoever reads what they have filled in. */
    Optional<Village> named(String code) {
        ReferenceBook book = reference.book();
        return book.urbanVillage(code).map(area -> village(book, area));
    }

    private static Village village(ReferenceBook book, Area area) {
        return new Village(area.code(), area.name(), within(book, area));
    }

    private static String within(ReferenceBook book, Area area) {
        return book.area(area.parentCode())
                .map(district -> district.name() + ", " + name(book, String.valueOf(district.parentCode())))
                .orElse("");
    }

    /** What the map is asked to show when the point was just set: near enough to mend it, and no nearer than it was. */
    static int closer(int zoom) {
        return zoom >= WHOLE_CITY ? 1 : Math.max(0, Math.min(zoom, 1));
    }

    static final Map<String, Integer> ZOOMS = Map.of("perbesar", -1, "perkecil", 1);
}
