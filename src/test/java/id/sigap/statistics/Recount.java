package id.sigap.statistics;

import id.sigap.reference.Area;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import id.sigap.statistics.Pasts.Event;
import id.sigap.statistics.Pasts.Past;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A month's figures, counted again from the histories as they were made up, step by step and by other words than the service
 * counts by. Figures have names here, and what is not there is zero.
 */
final class Recount {

    private final YearMonth month;
    private final ReferenceBook book;
    private final CellKeys keys;
    private final Map<String, int[]> cells = new HashMap<>();

    private Recount(YearMonth month, ReferenceBook book, CellKeys keys) {
        this.month = month;
        this.book = book;
        this.keys = keys;
    }

    /** As it is to be published: by the name of a cell what stands in it. */
    static Map<String, Integer> of(YearMonth month, List<Past> pasts, ReferenceBook book, CellKeys keys) {
        Recount recount = new Recount(month, book, keys);
        pasts.forEach(recount::count);
        Map<String, Integer> published = new TreeMap<>();
        recount.cells.forEach((cell, counted) -> {
            int number = Noise.published(counted[0], counted[1]);
            if (number != 0) {
                published.put(cell, number);
            }
        });
        return published;
    }

    private void count(Past past) {
        Instant over = month.plusMonths(1).atDay(1).atStartOfDay(Pasts.JAKARTA).toInstant();
        List<Event> until = past.events().stream()
                .filter(event -> event.at().isBefore(over))
                .toList();
        if (until.isEmpty() || isMerged(until)) {
            return;
        }
        Event last = until.get(until.size() - 1);
        LocalDate submitted = day(until.get(0));
        boolean submittedNow = YearMonth.from(submitted).equals(month);
        boolean done = last.status().equals("DONE");
        List<String> figures = new ArrayList<>();
        if (submittedNow) {
            figures.addAll(List.of("received", "status " + last.status()));
        }
        if (submitted.getYear() == month.getYear()) {
            figures.add("year received");
            figures.addAll(done ? List.of("year resolved") : List.of());
        }
        LocalDate closed = last(until, Set.of("APPROVE", "REJECT", "WITHDRAW"));
        if (closed != null && YearMonth.from(closed).equals(month)) {
            if (done) {
                LocalDate sent = last(until, Set.of("SUBMIT", "COMPLETE"));
                figures.addAll(List.of("resolved", "days " + band(sent, closed)));
            } else if (last.status().equals("REJECTED")) {
                figures.add("rejected");
            }
        }
        inEachTable(past, until, (table, two) -> figures.stream()
                .filter(figure -> !two || figure.equals("received") || figure.equals("resolved"))
                .forEach(figure -> add(table + " " + figure, keys.of(past.id()))));
    }

    private void add(String cell, int key) {
        int[] counted = cells.computeIfAbsent(cell, none -> new int[2]);
        counted[0]++;
        counted[1] += key;
    }

    private static boolean isMerged(List<Event> events) {
        boolean merged = false;
        for (Event event : events) {
            merged =
                    event.action().equals("MERGE") || (merged && !event.action().equals("UNMERGE"));
        }
        return merged;
    }

    private void inEachTable(Past past, List<Event> events, BiConsumer<String, Boolean> table) {
        String category = "";
        String unit = "";
        for (Event event : events) {
            category = event.category() == null ? category : event.category();
            unit = event.unit() == null || event.action().equals("REQUEST_TRANSFER") ? unit : event.unit();
        }
        String village = past.area() == null ? "" : past.area();
        String district = village.isEmpty()
                ? ""
                : book.area(village).map(Area::parentCode).orElseThrow();
        String agency = agencyOf(unit);
        table.accept("CITY//", false);
        table.accept("CATEGORIES/" + category + "/", false);
        table.accept("AGENCIES/" + agency + "/", false);
        table.accept("UNITS/" + unit + "/", false);
        table.accept("SUBDISTRICTS/" + district + "/", false);
        table.accept("URBAN_VILLAGES/" + village + "/", false);
        table.accept("CHANNELS/" + past.channel() + "/", false);
        table.accept("CATEGORIES_BY_AGENCY/" + category + "/" + agency, true);
        table.accept("CATEGORIES_BY_SUBDISTRICT/" + category + "/" + district, true);
        table.accept("CATEGORIES_BY_CHANNEL/" + category + "/" + past.channel(), true);
        table.accept("AGENCIES_BY_SUBDISTRICT/" + agency + "/" + district, true);
        table.accept("AGENCIES_BY_CHANNEL/" + agency + "/" + past.channel(), true);
        table.accept("SUBDISTRICTS_BY_CHANNEL/" + district + "/" + past.channel(), true);
    }

    private String agencyOf(String unit) {
        String parent = book.unit(unit).map(OrgUnit::parentCode).orElse(null);
        return parent == null || parent.equals("DKI") ? unit : agencyOf(parent);
    }

    private int band(@Nullable LocalDate sent, LocalDate done) {
        long days = sent == null
                ? 0
                : sent.plusDays(1)
                        .datesUntil(done.plusDays(1))
                        .filter(book.calendar()::isWorkingDay)
                        .count();
        return days <= 3 ? 0 : days <= 5 ? 1 : days <= 7 ? 2 : days <= 14 ? 3 : 4;
    }

    private static @Nullable LocalDate last(List<Event> events, Set<String> actions) {
        return events.stream()
                .filter(event -> actions.contains(event.action()))
                .map(Recount::day)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static LocalDate day(Event event) {
        return event.at().atZone(Pasts.JAKARTA).toLocalDate();
    }
}
