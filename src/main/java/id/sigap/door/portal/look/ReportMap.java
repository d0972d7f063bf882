package id.sigap.door.portal.look;

import id.sigap.door.portal.map.CityMap;
import id.sigap.door.portal.map.PlacesMap;
import id.sigap.door.portal.map.PlacesMap.Areas;
import id.sigap.door.portal.map.PlacesMap.Place;
import id.sigap.door.portal.map.Sheet;
import id.sigap.door.portal.map.Sheet.Spot;
import id.sigap.problem.Language;
import id.sigap.reference.ReferenceBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The cards of a page on the map.
 *
 * @param svg the map
 * @param cards the same ones, with their numbers on it
 * @param approximate whether its borders are guessed
 */
record ReportMap(String svg, List<Card> cards, boolean approximate) {

    static ReportMap of(CityMap map, Asked asked, List<Card> cards, ReferenceBook book, Language language) {
        String area = asked.area();
        Sheet near = area == null ? null : map.around(area);
        Sheet sheet = near == null ? map.whole() : near;
        List<Card> numbered = new ArrayList<>();
        List<Spot> spots = new ArrayList<>();
        for (Card card : cards) {
            Spot spot = card.point() == null ? null : sheet.spot(card.point());
            if (spot != null) {
                spots.add(spot);
            }
            numbered.add(spot == null ? card : card.marked(spots.size()));
        }
        Areas areas = new Areas(
                code -> area != null && map.isWithin(code, area),
                code -> book.area(code).map(found -> Names.city(found.name())).orElse(code),
                code -> asked.within(code).address());
        String svg = PlacesMap.svg(sheet, areas, places(numbered, spots, sheet, language));
        return new ReportMap(svg, numbered, map.isApproximate());
    }

    private static List<Place> places(List<Card> cards, List<Spot> spots, Sheet sheet, Language language) {
        List<Spot> apart = Spread.of(spots, sheet.width(), sheet.height());
        List<Place> places = new ArrayList<>();
        for (Card card : cards) {
            if (card.mark() > 0) {
                places.add(new Place(
                        spots.get(card.mark() - 1),
                        apart.get(card.mark() - 1),
                        Integer.toString(card.mark()),
                        "map-" + StatusGroup.of(card.status()).name().toLowerCase(Locale.ROOT),
                        "#laporan-" + card.mark(),
                        card.mark() + ". " + card.category().in(language) + ", "
                                + Objects.requireNonNullElse(card.place(), "")));
            }
        }
        return places;
    }
}
