package id.sigap.door.portal.look;

import id.sigap.door.portal.page.Visit;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Filter;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.TicketQuery.Total;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketSort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see, as it stands in the address.
 *
 * @param category a code
 * @param area the code of an area of whatever level
 * @param status as {@link StatusGroup} names it
 * @param words to be found
 * @param after the cursor of the report before the page
 * @param onMap whether a narrow screen shows the map in place of the list
 */
record Asked(
        @Nullable String category,
        @Nullable String area,
        @Nullable String status,
        @Nullable String words,
        @Nullable String after,
        boolean onMap) {

    static final String PATH = "/laporan";

    /** As many as a map can number and a phone likes to load. */
    static final int PAGE = 12;

    static Asked of(Visit visit) {
        return new Asked(
                visit.query("kategori").orElse(null),
                visit.query("wilayah").orElse(null),
                visit.query("status").orElse(null),
                visit.query("kata").orElse(null),
                visit.query("setelah").orElse(null),
                visit.query("tampil").filter("peta"::equals).isPresent());
    }

    Asked withoutCategory() {
        return new Asked(null, area, status, words, null, onMap);
    }

    Asked within(@Nullable String other) {
        return new Asked(category, other, status, words, null, onMap);
    }

    Asked withoutStatus() {
        return new Asked(category, area, null, words, null, onMap);
    }

    Asked withoutWords() {
        return new Asked(category, area, status, null, null, onMap);
    }

    Asked behind(@Nullable String cursor) {
        return new Asked(category, area, status, words, cursor, onMap);
    }

    Asked shownOnMap(boolean map) {
        return new Asked(category, area, status, words, after, map);
    }

    boolean isFiltered() {
        return category != null || area != null || status != null || words != null;
    }

    /** @param size how many reports */
    TicketQuery query(int size) {
        Filter filter = new Filter(
                status == null
                        ? Set.of()
                        : StatusGroup.named(status).map(StatusGroup::statuses).orElseGet(Set::of),
                Set.of(),
                category == null ? Set.of() : Set.of(category),
                Set.of(),
                area == null ? Set.of() : Set.of(area),
                Set.of(),
                null,
                Map.of(),
                null,
                null,
                null,
                words);
        return new TicketQuery(
                Listing.PUBLIC,
                filter,
                TicketSort.SHUFFLED,
                size,
                after,
                TrailPart.WHOLE,
                after == null ? Total.IF_FEW : Total.NONE);
    }

    /** Where this is. */
    String address() {
        StringJoiner query = new StringJoiner("&", PATH + "?", "").setEmptyValue(PATH);
        add(query, "kategori", category);
        add(query, "wilayah", area);
        add(query, "status", status);
        add(query, "kata", words);
        add(query, "setelah", after);
        add(query, "tampil", onMap ? "peta" : null);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, @Nullable String value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
