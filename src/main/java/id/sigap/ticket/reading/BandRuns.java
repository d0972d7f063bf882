package id.sigap.ticket.reading;

import id.sigap.deadline.Urgency;
import id.sigap.ticket.finding.Bands;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A list by urgency, read as runs: the reports of one band lie in an index in the order of the list, and that of their due
 * days is looked at there. A run is read as far as the page is not full of more urgent ones, so a page costs its own length
 * however long the list is (docs/adr/0057-lists-in-order.md; {@code make profile OPS=R2}).
 *
 * <p>A band is not stored: it is another one for each unit, and for whoever reads on after midnight.
 */
final class BandRuns {

    /** The reports of one band. */
    private record Run(int rank, String condition) {}

    private final Bands bands;
    private final Set<Urgency> only;
    private final List<Run> runs = new ArrayList<>();
    private @Nullable String rest;

    private BandRuns(Bands bands, Set<Urgency> only) {
        this.bands = bands;
        this.only = only;
    }

    /**
     * What a unit has to do. It is shown the clock of what it holds, unless that was passed on to it; of all else in its list
     * each has a clock of its own, or none: those are sorted.
     *
     * @param others parameter of the other units whose reports are in the list; null if there are none
     */
    static BandRuns ofUnit(Bands bands, Set<Urgency> only, String unit, @Nullable String others) {
        BandRuns made = new BandRuns(bands, only);
        made.running("t.holder_code = " + unit + " and not t.passed_on and t.merged_into is null");
        String passedOn = "t.holder_code = " + unit + " and t.passed_on";
        made.rest = others == null ? passedOn : "(t.holder_code = any(" + others + ") or (" + passedOn + "))";
        return made;
    }

    /** What waits for the Bureau, by the holders' clocks; those of a merged report stand still, a closed one has none. */
    static BandRuns ofBureau(Bands bands, Set<Urgency> only) {
        BandRuns made = new BandRuns(bands, only);
        made.running("t.merged_into is null");
        made.add(Bands.WITHOUT, "(t.merged_into is not null or t.step is null)");
        return made;
    }

    /** All reports, by the holders' clocks; most of them are closed, and those are a run of their own. */
    static BandRuns ofAll(Bands bands, Set<Urgency> only) {
        BandRuns made = new BandRuns(bands, only);
        made.running("t.ended_as is null and t.merged_into is null");
        made.add(Bands.WITHOUT, "(t.step is null or t.merged_into is not null)");
        return made;
    }

    private void running(String which) {
        for (Urgency band : Urgency.values()) {
            add(Bands.rankOf(band), which + " and " + Bands.runningIs(band, bands.day()));
        }
    }

    private void add(int rank, String condition) {
        if (only.isEmpty() || only.stream().anyMatch(band -> rank == Bands.rankOf(band))) {
            runs.add(new Run(rank, condition));
        }
    }

    /**
     * The page.
     *
     * @param asked what else the reports must be
     * @param from band of the entry before the page; the most urgent at the start of the list
     * @param place of that entry, a parameter for each column, that of the band only where something is sorted; empty at the
     *     start of the list
     */
    String page(String asked, int from, List<String> place, ListOrder order, String limit) {
        ListOrder within = ListOrder.WITHIN_BAND;
        String beyond = place.isEmpty()
                ? ""
                : " and "
                        + within.beyond(
                                place.subList(place.size() - within.columns().size(), place.size()));
        List<Run> left = runs.stream().filter(run -> run.rank >= from).toList();
        String each = IntStream.range(0, left.size())
                .mapToObj(i ->
                        name(i) + " as (" + run(left, i, asked, left.get(i).rank == from ? beyond : "", limit) + ")")
                .collect(Collectors.joining(", "));
        String all = IntStream.range(0, left.size())
                .mapToObj(i -> "select * from " + name(i))
                .collect(Collectors.joining(" union all "));
        String sorted = rest == null ? "" : sorted(rest + asked, order, place, limit);
        return (each.isEmpty() ? "" : "with " + each + " ") + "select * from ("
                + all + (all.isEmpty() || sorted.isEmpty() ? "" : " union all ") + sorted + ") t order by "
                + order.orderBy("t") + " limit " + limit;
    }

    private static String run(List<Run> runs, int which, String asked, String beyond, String limit) {
        Run run = runs.get(which);
        ListOrder within = ListOrder.WITHIN_BAND;
        String full = IntStream.range(0, which)
                .filter(before -> runs.get(before).rank < run.rank)
                .mapToObj(before -> " - (select count(*) from " + name(before) + ")")
                .collect(Collectors.joining());
        return "select " + run.rank + " as " + ListOrder.name(0) + ", " + within.selected(1)
                + ", " + StoredRows.READ + " from ticket t where " + run.condition + asked + beyond + " order by "
                + within.orderBy()
                + " limit " + limit + full;
    }

    private String sorted(String which, ListOrder order, List<String> place, String limit) {
        String banded = only.isEmpty() ? "" : " and t.step is not null and " + bands.is(only);
        return "(select * from (select " + order.selected() + ", " + StoredRows.READ + " from ticket t where "
                + which
                + banded
                + " offset 0) t" + (place.isEmpty() ? "" : " where " + order.beyond("t", place)) + " order by "
                + order.orderBy("t") + " limit " + limit + ")";
    }

    private static String name(int run) {
        return "run_" + run;
    }
}
