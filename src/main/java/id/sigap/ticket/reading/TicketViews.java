package id.sigap.ticket.reading;

import id.sigap.access.TicketFacts;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.deadline.StepDue;
import id.sigap.deadline.Urgency;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.Point;
import id.sigap.text.Texts;
import id.sigap.ticket.DueView;
import id.sigap.ticket.PlacedArea;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.Visibility;
import id.sigap.ticket.reading.ViewMaker.ViewContext;
import id.sigap.ticket.report.Clocks;
import id.sigap.ticket.report.MergeRow;
import id.sigap.ticket.report.Place;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.sealing.Versions;
import id.sigap.workflow.Parties;
import id.sigap.workflow.Workflow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The only mouth: copies into a view what one viewer may see of a report, and nothing else. */
final class TicketViews {

    private static final LocalizedText PRIVATE_REMINDER = new LocalizedText(
            "Laporan ini bersifat privat. Jangan membagikan informasi dalam laporan ini kepada siapa pun.",
            "This report is private. Do not share the information in this report with anyone.");
    private static final LocalizedText PUBLIC_REMINDER = new LocalizedText(
            "Jangan membagikan informasi dalam laporan ini kepada siapa pun.",
            "Do not share the information in this report with anyone.");

    /** Whoever sent it has seen that. */
    private static final int ITS_SUBMIT = 1;

    private TicketViews() {}

    /** The caller has made sure that there is something to see. */
    static TicketView of(TicketRow row, Trail trail, Viewer viewer, Gate gate, boolean pinProven, ViewContext around) {
        TicketFacts facts = row.facts(pinProven);
        return new TicketView(
                row.id(),
                gate.shown(),
                gate.always(TicketField.NUMBER, new TicketNumber(row.number()).printed()),
                gate.always(TicketField.STATUS, row.shownStatus()),
                gate.always(TicketField.VISIBILITY, row.open() ? Visibility.PUBLIC : Visibility.PRIVATE),
                gate.always(TicketField.CATEGORY, row.categoryCode()),
                gate.of(TicketField.AREA, () -> placedArea(row.place())),
                gate.of(TicketField.APPROXIMATE_POINT, () -> approximate(row.place())),
                gate.of(TicketField.EXACT_POINT, () -> exact(row.place())),
                gate.of(TicketField.ADDRESS, () -> shownText(row.place().address())),
                gate.description(row.words()),
                gate.of(TicketField.REDACTION, () -> row.words().coveredDescription()),
                gate.answers(trail, around.questions()),
                gate.of(TicketField.CHANNEL, row::channelCode),
                gate.of(TicketField.HOLDER, row::holderCode),
                gate.steps(trail, row, around),
                gate.progress(row.work()),
                gate.of(TicketField.SUBMITTED_AT, row::submittedAt),
                gate.of(TicketField.DEADLINE, () -> due(row.clocks())),
                gate.of(TicketField.URGENCY, () -> urgency(row, viewer, gate, around.today())),
                gate.of(TicketField.PAUSE, () -> row.clocks().pausedUntil() != null),
                gate.of(TicketField.TRANSFER, () -> row.work().transferTo()),
                gate.of(TicketField.RATING, () -> row.work().rating()),
                gate.of(TicketField.DISPUTE, () -> row.work().disputePending()),
                gate.of(TicketField.MERGED_INTO, () -> mergedNumber(row.merge())),
                gate.reportPhotos(trail, row),
                gate.closerLooks(trail, row),
                gate.photoGrants(trail, around.now()),
                gate.photoGrantedUntil(trail, viewer, around.now()),
                gate.set(
                        TicketField.AVAILABLE_ACTIONS,
                        () -> Workflow.available(row.state(viewer), Parties.of(viewer, facts, around.holderAbsent()))),
                gate.of(TicketField.LISTED_FROM, row::listedFrom),
                gate.comments(trail),
                gate.of(TicketField.REPORTER, () -> TicketView.ANONIM),
                gate.identityDisclosures(trail),
                gate.of(TicketField.ERASURE, row::erasure),
                gate.of(TicketField.FOLLOWING, () -> following(row, facts.isOwnedBy(viewer), gate, around.versions())),
                gate.of(TicketField.CLAIM, () -> claim(row.claim(), viewer, around.today())),
                gate.of(TicketField.REMINDER, () -> row.open() ? PUBLIC_REMINDER : PRIVATE_REMINDER),
                gate.of(TicketField.VERSION, () -> around.versions().of(row, gate.privateStepsToo())));
    }

    private static @Nullable PlacedArea placedArea(Place place) {
        String code = place.areaCode();
        return code == null ? null : new PlacedArea(code, place.source().isSuggested());
    }

    private static @Nullable Point exact(Place place) {
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }

    /** To three decimals: about 110 metres. */
    private static @Nullable Point approximate(Place place) {
        Point exact = exact(place);
        return exact == null
                ? null
                : new Point(Math.rint(exact.latitude() * 1000) / 1000, Math.rint(exact.longitude() * 1000) / 1000);
    }

    private static DueView due(Clocks.Row clocks) {
        return new DueView(clocks.dueOn(), clocks.provisional(), clocks.agreedOn(), clocks.pausedUntil());
    }

    /** For the Bureau of the holder's clock, for units of their own; a merged report's clocks stand still. */
    static @Nullable Urgency urgency(TicketRow row, Viewer viewer, Gate gate, LocalDate today) {
        StepDue due = gate.bureau() ? row.clocks().stepDue() : row.dueFor(viewer.unit());
        return due == null || row.merge().merged() ? null : due.urgency(today);
    }

    /** Told by the version as this viewer would be told it: no step that is hidden from them moves that. */
    private static TicketView.@Nullable Following following(TicketRow row, boolean mine, Gate gate, Versions versions) {
        TicketRow.Reader reader = row.reader();
        if (reader == null) {
            return null;
        }
        String seen = reader.seen() == null ? versions.of(row.id(), ITS_SUBMIT) : reader.seen();
        boolean concerned = mine || reader.follows();
        return new TicketView.Following(
                reader.follows(), concerned && !seen.equals(versions.of(row, gate.privateStepsToo())));
    }

    /** It ends by itself with its last day. */
    private static TicketView.@Nullable Claim claim(TicketRow.@Nullable Claim claim, Viewer viewer, LocalDate today) {
        return claim == null || claim.until().isBefore(today)
                ? null
                : new TicketView.Claim(claim.personKey().equals(viewer.personKey()), shownText(claim.officer()));
    }

    private static @Nullable String mergedNumber(MergeRow merge) {
        return merge.into() == null ? null : new TicketNumber(merge.into()).printed();
    }

    private static @Nullable String shownText(@Nullable String stored) {
        return stored == null ? null : Texts.shown(stored);
    }
}
