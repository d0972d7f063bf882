package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.reason;
import static id.sigap.ticket.journey.Repetition.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reporter of a merged report writes reaches whoever works on it, and tells nobody that there is such a report. */
@QuarkusTest
@Shows(Promise.C3)
class MergedCommentIT {

    private static final String SEEN = "comments { body at } hiddenFields";

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
        Histories.assertWhole();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCommentIsReadByThoseWhoWorkOnIt(boolean open) {
        Journey master = master(open).disposed();
        Journey child = Repetition.of(open).report();
        comment(child, OWNER, "Sebelum digabung.");
        child.step(TICKET_ADMIN, "ticketMerge", MergeIT.into(master));
        comment(master, REPORTER, "Dari pelapor pertama.");
        comment(child, OWNER, "Di depan nomor 12 juga.");
        String both = "[Dari pelapor pertama., Di depan nomor 12 juga.]";
        for (String user : List.of(AGENCY, VALIDATOR, TICKET_ADMIN, "admin")) {
            assertEquals(both, comments(master, user), user);
        }
        for (String user : Arrays.asList(REPORTER, open ? LURAH : null)) {
            if (user != null) {
                assertEquals("[Dari pelapor pertama.]", comments(master, user), user);
            }
        }
        assertEquals("[Dari pelapor pertama.]", withPin(master));
        for (String user : Arrays.asList(null, OWNER, "petugas-sda")) {
            assertEquals("null", comments(master, user), user);
        }
        assertEquals("[Sebelum digabung., Di depan nomor 12 juga.]", comments(child, OWNER));
        assertEquals(null, first(master, AGENCY).getString("at"), "the holder is told no time");
    }

    /** Nothing that becomes of the repetition, or is done with it, shows in what is read there. */
    @Test
    void itStaysWhereItWasReadWhateverBecomesOfEither() {
        Journey master = master(true).disposed();
        Journey child = Repetition.of(true).into(master).report();
        comment(child, OWNER, "Masih ada.");
        String before = master.seen(AGENCY, SEEN).encode();
        child.step(OWNER, "ticketSetVisibility", "visibility: PRIVATE");
        assertEquals(before, master.seen(AGENCY, SEEN).encode());
        comment(child, OWNER, "Sendiri lagi.");
        assertEquals("[Masih ada.]", comments(master, AGENCY));
        assertEquals("[Masih ada., Sendiri lagi.]", comments(child, LURAH));
        Journey freed = Repetition.of(true).into(master).report();
        freed.step(TICKET_ADMIN, "ticketUnmerge", reason());
        comment(freed, OWNER, "Bukan di sana.");
        assertEquals("[Masih ada.]", comments(master, AGENCY));
    }

    /** The other was hidden by its reporter: that the repetition is to part shows in nothing, and nobody reads it there any more. */
    @Test
    void whatIsToPartIsReadByItsOwnPeopleAlone() {
        Journey master = master(true).disposed();
        Journey child = Repetition.of(true).into(master).report();
        master.step(REPORTER, "ticketSetVisibility", "visibility: PRIVATE");
        comment(child, OWNER, "Masih ada.");
        assertEquals("[]", comments(master, AGENCY));
        assertEquals("[Masih ada.]", comments(child, LURAH));
    }

    private static Journey master(boolean open) {
        return Journey.of(Reports.submit(Api.as(REPORTER), open ? Reports.publicRubble() : Reports.rubble()));
    }

    private static void comment(Journey report, String user, String text) {
        report.step(user, "ticketComment", "text: \"" + text + "\"");
    }

    private static JsonObject first(Journey report, String user) {
        return report.seen(user, SEEN).getJsonArray("comments").getJsonObject(0);
    }

    private static String comments(Journey report, String user) {
        JsonObject seen = report.seen(user, SEEN);
        return seen == null ? "null" : bodies(seen.getJsonArray("comments"));
    }

    private static String withPin(Journey report) {
        return bodies(Api.anonymous()
                .data(
                        "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { " + SEEN + " } }",
                        Map.of(
                                "n",
                                report.receipt().number(),
                                "p",
                                report.receipt().pin()))
                .getJsonObject("ticket")
                .getJsonArray("comments"));
    }

    private static String bodies(JsonArray comments) {
        return comments == null
                ? "null"
                : comments.stream()
                        .map(comment -> ((JsonObject) comment).getString("body"))
                        .toList()
                        .toString();
    }
}
