package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.access.TicketField;
import id.sigap.ticket.AccessLogPageView;
import id.sigap.ticket.CommentView;
import id.sigap.ticket.DisclosureView;
import id.sigap.ticket.DueView;
import id.sigap.ticket.IdentityDisclosureView;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.PhotoGrantView;
import id.sigap.ticket.PhotoView;
import id.sigap.ticket.PlacedArea;
import id.sigap.ticket.ReceiptView;
import id.sigap.ticket.StepView;
import id.sigap.ticket.TicketPageView;
import id.sigap.ticket.TicketView;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing is shown outside the policy, and nothing ruled on is forgotten (wire 5). */
class TicketViewTest {

    /** Times stand inside the steps and comments they belong to. */
    private static final Set<TicketField> INSIDE = EnumSet.of(
            TicketField.STEP_TIMES,
            TicketField.INTERNAL_NOTES,
            TicketField.REDACTION_REASON,
            TicketField.OFFICERS,
            TicketField.EVIDENCE_PHOTOS,
            TicketField.MERGED_COMMENTS,
            TicketField.COMMENT_TIMES);

    /** What a view carries besides fields: which report it is, and what is shown. */
    private static final Set<String> NOT_FIELDS = Set.of("id", "shown");

    @Test
    void hasOneComponentForEachField() {
        Set<String> components = Arrays.stream(TicketView.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !NOT_FIELDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> fields = Arrays.stream(TicketField.values())
                .filter(field -> !INSIDE.contains(field))
                .map(TicketViewTest::camelCase)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(fields, components);
    }

    @Test
    void stepsAndCommentsHoldNothingNobodyRuledOn() {
        assertEquals(
                "[action, status, unit, toUnit, officer, officerId, onBehalf, reasonCode, note, publicNote, noteId, progress, photos, dueBefore, dueAfter, at]",
                names(StepView.class));
        assertEquals("[id, kind, width, height, masked]", names(PhotoView.class));
        assertEquals("[id, officer, unit, until, reason, grantedBy, active]", names(PhotoGrantView.class));
        assertEquals("[dueOn, provisional, agreedOn, pausedUntil]", names(DueView.class));
        assertEquals("[ticket, refusal]", names(OutcomeView.class));
        assertEquals("[id, body, at]", names(CommentView.class));
        assertEquals("[day, roles]", names(IdentityDisclosureView.class));
        assertEquals("[entries, hasNext, hasPrevious]", names(AccessLogPageView.class));
        assertEquals("[code, suggested]", names(PlacedArea.class));
        assertEquals("[anonymous, name, phone, email]", names(DisclosureView.class));
        assertEquals("[ticket, number, pin, replayed, leftOut]", names(ReceiptView.class));
        assertEquals("[entries, hasNext, hasPrevious, total]", names(TicketPageView.class));
    }

    private static String names(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList()
                .toString();
    }

    private static String camelCase(TicketField field) {
        String[] words = field.name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
