package id.sigap.door.portal.track;

import id.sigap.access.TicketField;
import id.sigap.door.portal.map.CityMap;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.Area;
import id.sigap.reference.Point;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.CommentView;
import id.sigap.ticket.PhotoView;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.Visibility;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report as its page shows it: what its view holds, in names instead of codes.
 *
 * @param mine whether its PIN was given
 * @param area the urban village and what it lies in
 * @param events the newest first
 * @param map of where it is; null without a place
 */
record Report(
        TicketView view,
        boolean mine,
        LocalizedText category,
        @Nullable String holder,
        List<String> area,
        List<Stage> stages,
        List<Event> events,
        @Nullable RawString map) {

    static Report of(TicketView view, boolean mine, ReferenceBook book, CityMap city) {
        List<Event> events = new ArrayList<>(
                view.steps().stream().map(step -> Event.of(step, book)).toList());
        Collections.reverse(events);
        String category = view.category();
        return new Report(
                view,
                mine,
                book.category(category).map(found -> found.name()).orElse(new LocalizedText(category, category)),
                Event.name(view.holder(), book),
                names(view.area() == null ? null : view.area().code(), book),
                Stage.of(view.status()),
                events,
                drawn(PlaceMap.svg(city, point(view), view.status(), book)));
    }

    private static List<String> names(@Nullable String code, ReferenceBook book) {
        List<String> names = new ArrayList<>();
        Area area = book.area(code).orElse(null);
        while (area != null && area.level() != Area.AreaLevel.PROVINCE) {
            names.add(area.name());
            area = book.area(area.parentCode()).orElse(null);
        }
        return names;
    }

    public String number() {
        return view.number();
    }

    public Status status() {
        return view.status();
    }

    public boolean open() {
        return view.visibility() == Visibility.PUBLIC;
    }

    /** Who has it, as a sentence names them. */
    public String holderSaid() {
        return holder == null ? "" : holder;
    }

    /** The key of what has just been done with it. */
    public String doneKey(String done) {
        return "done_" + done;
    }

    /** The key of what its state means. */
    public String says() {
        return "says_" + view.status().name().toLowerCase(Locale.ROOT) + (holder == null ? "_alone" : "");
    }

    /** The key of what comes next. */
    public String next() {
        return "next_" + view.status().name().toLowerCase(Locale.ROOT);
    }

    public @Nullable String place() {
        return area.isEmpty() ? null : String.join(", ", area);
    }

    public @Nullable String address() {
        return view.address();
    }

    private static @Nullable RawString drawn(@Nullable String svg) {
        return svg == null ? null : new RawString(svg);
    }

    /** As precisely as this reader may know. */
    private static @Nullable Point point(TicketView view) {
        return view.exactPoint() == null ? view.approximatePoint() : view.exactPoint();
    }

    public @Nullable Point point() {
        return point(view);
    }

    public boolean rounded() {
        return view.exactPoint() == null;
    }

    public @Nullable String description() {
        return view.description();
    }

    public @Nullable Integer progress() {
        return view.progress();
    }

    public List<PhotoView> photos() {
        return view.reportPhotos();
    }

    public List<CommentView> comments() {
        return view.comments();
    }

    public boolean commentsShown() {
        return view.shows(TicketField.COMMENTS);
    }

    public @Nullable Integer rating() {
        return view.rating();
    }

    public boolean disputed() {
        return Boolean.TRUE.equals(view.dispute());
    }

    public String version() {
        return view.version() == null ? "" : view.version();
    }

    /**
     * What its reporter can do with it now, by what this page has forms for. What they tried and could not do any more is among it:
     * with what they wrote.
     */
    public List<Act> acts(Typed typed) {
        Set<Action> available = view.availableActions();
        return mine
                ? List.of(Act.values()).stream()
                        .filter(act -> act.isAmong(available) || typed.is(act))
                        .toList()
                : List.of();
    }
}
