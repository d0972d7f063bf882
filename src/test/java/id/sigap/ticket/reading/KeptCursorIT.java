package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.NEIGHBOUR;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor that somebody keeps stands where its entry stood, and tells nothing of what became of it. */
@QuarkusTest
@Shows(Promise.C6)
class KeptCursorIT {

    private static final int REPORTS = 8;

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    /** What becomes of a private report after it was passed on is not told by what follows its cursor. */
    @ParameterizedTest
    @CsvSource({"URGENCY, gangguan-kebisingan", "SHUFFLED, konflik-sosial"})
    void whatBecomesOfAReportThatWasPassedOnDoesNotShow(String sort, String category) {
        Map<String, Journey> reports = new HashMap<>();
        for (int i = 0; i < REPORTS; i++) {
            Journey report = privateOne(category);
            reports.put(report.receipt().number(), report);
        }
        AskedList inbox = inbox(LURAH, category, sort);
        List<AskedList.Entry> all = inbox.page(100, null).entries();
        String kept = all.get(0).cursor();
        List<String> following = inbox.page(100, kept).names();
        assertEquals(REPORTS - 1, following.size());
        Journey report = reports.get(all.get(0).name());
        report.step(LURAH, "ticketReceive").step(LURAH, "ticketMove", "areaCode: \"31.72.01.1004\", " + reason());
        assertNull(report.seen(LURAH, "number"));
        List<Consumer<Journey>> lives = List.of(
                passedOn -> {},
                passedOn -> TestClock.advance(Duration.ofDays(1)),
                passedOn -> passedOn.step(NEIGHBOUR, "ticketDispose", "unitCode: \"BINAMARGA\", " + reason()),
                passedOn -> TestClock.advance(Duration.ofDays(3)),
                passedOn -> passedOn.step(Journey.AGENCY, "ticketReturn", reason()),
                passedOn -> passedOn.step(REPORTER, "ticketWithdraw"));
        for (int i = 0; i < lives.size(); i++) {
            lives.get(i).accept(report);
            assertEquals(following, inbox.page(100, kept).names(), "after act " + i);
        }
    }

    @Test
    void theNextPageFollowsThoughTheLastReportOfThisOneIsDone() {
        String category = "gangguan-ketenteraman-dan-ketertiban";
        List<Journey> six = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            six.add(waitingForValidation(category));
        }
        AskedList inbox = inbox(VALIDATOR, category, "URGENCY");
        AskedList.Page first = inbox.page(3, null);
        assertTrue(first.hasNext());
        List<String> rest = inbox.page(100, null).names().subList(3, 6);
        six.stream()
                .filter(report -> report.receipt().number().equals(first.names().get(2)))
                .forEach(report -> report.step(VALIDATOR, "ticketApprove"));
        assertEquals(rest, inbox.page(3, first.endCursor()).names());
    }

    /** Of each day one report, so that at every midnight one leaps into the band before. */
    @ParameterizedTest
    @ValueSource(strings = {"inbox", "tickets"})
    void whoReadsOnAfterMidnightMissesNothing(String field) {
        String category = field.equals("inbox") ? "kepemudaan" : "koperasi";
        for (int day = 23; day <= 27; day++) {
            TestClock.set(Instant.parse("2026-11-" + day + "T02:00:00Z"));
            Inboxes.of(category);
            Inboxes.of(category);
        }
        AskedList list = field.equals("inbox")
                ? inbox(LURAH, category, "URGENCY")
                : new AskedList(
                        TICKET_ADMIN,
                        field,
                        inbox(TICKET_ADMIN, category, "URGENCY").arguments());
        List<String> atOnce = list.page(100, null).names();
        assertEquals(10, atOnce.size());
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            AskedList.Page page = list.page(2, after);
            paged.addAll(page.names());
            after = page.hasNext() ? page.endCursor() : null;
            TestClock.advance(Duration.ofDays(1));
        } while (after != null);
        assertEquals(atOnce, paged);
    }

    private static AskedList inbox(String user, String category, String sort) {
        return new AskedList(user, "inbox", "sort: " + sort + ", filter: {categoryCodes: [\"" + category + "\"]}, ");
    }

    private static Journey privateOne(String category) {
        Map<String, Object> input = new HashMap<>(Reports.rubble());
        input.put("categoryCode", category);
        return Journey.of(Reports.submit(Api.as(REPORTER), input));
    }

    private static Journey waitingForValidation(String category) {
        return Inboxes.of(category)
                .step(LURAH, "ticketReceive")
                .step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", " + reason())
                .step(Journey.AGENCY, "ticketAccept")
                .step(Journey.AGENCY, "ticketRecordFollowUp", "progress: 100, " + Journey.photos(Journey.AGENCY));
    }
}
