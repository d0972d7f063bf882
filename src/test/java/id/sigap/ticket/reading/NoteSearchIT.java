package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Lives;
import id.sigap.testing.Redactions;
import id.sigap.testing.Reports;
import id.sigap.testing.ServerLog;
import id.sigap.testing.ServerLog.Sent;
import id.sigap.testing.TestClock;
import id.sigap.ticket.privacy.ErasureRuns;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports are found by words of notes in those lists that show the notes, and in no others. Each case has words of its own. */
@QuarkusTest
@Shows(Promise.C4)
class NoteSearchIT {

    /** What is asked for, as the statements have it. */
    private static final String ALL = "coalesce(a.whole && a.begun, a.whole, a.begun)";

    private static final Set<Lists> OF_STAFF = EnumSet.of(Lists.INBOX, Lists.UNIT, Lists.BUREAU, Lists.ADMINS);
    private static final Set<Lists> INSIDE = EnumSet.complementOf(EnumSet.of(Lists.PUBLIC));
    private static final Set<Lists> OF_THE_BUREAU = EnumSet.of(Lists.BUREAU, Lists.ADMINS);

    /** Each with somebody who may have it. */
    private enum Lists {
        PUBLIC("tetangga", "publicTickets"),
        MINE(REPORTER, "myTickets"),
        INBOX(AGENCY, "inbox"),
        UNIT(AGENCY, "unitTickets"),
        BUREAU(VALIDATOR, "tickets"),
        ADMINS("admin", "tickets");

        private final String user;
        private final String list;

        Lists(String user, String list) {
            this.user = user;
            this.list = list;
        }

        List<String> found(String text) {
            return SearchIT.found(user, list, text);
        }
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harimau",
                "HARIMAU rambu",
                "rambu harim",
                "pemasangan",
                "dipasang",
                "pépaya harimau",
                "pepaya rt 09",
                "!harimau & | rambu:*"
            })
    void aPublicNoteIsFoundByAllItsWordsInAnyForm(String text) {
        Journey report =
                listed().step(AGENCY, "ticketAccept", note("Regu Harimau memasang rambu di Gang Pépaya, RT 09."));
        List<String> it = List.of(report.receipt().number());
        for (Lists list : EnumSet.complementOf(EnumSet.of(Lists.MINE))) {
            assertEquals(it, list.found(text), list.name());
        }
        report.step(REPORTER, "ticketSetVisibility", "visibility: PRIVATE");
        for (Lists list : EnumSet.complementOf(EnumSet.of(Lists.MINE))) {
            assertEquals(List.of(), list.found(text), "a private report is found by its reporter alone: " + list);
        }
    }

    @Test
    void allWordsHaveToBeInOneText() {
        Journey report = listed().step(AGENCY, "ticketAccept", note("Regu Belibis datang"));
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 10, " + note("Tahap cendrawasih"));
        assertEquals(EnumSet.allOf(Lists.class), finding("belibis datang"));
        assertEquals(EnumSet.allOf(Lists.class), finding("cendrawasih"));
        for (String text : List.of("belibis cendrawasih", "belibis trotoar", "elibis")) {
            assertEquals(Set.of(), finding(text), text);
        }
    }

    @Test
    void whatStaffWriteForEachOtherIsFoundByStaff() {
        begun().step(LURAH, "ticketReceive", note("Pelapor mirip oknum Rajawali"))
                .step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", reason: \"Minta Jalak segera\"")
                .step(AGENCY, "ticketAccept")
                .step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", reason: \"Kewenangan Elang\"");
        for (String word : List.of("rajawali", "jalak", "elang")) {
            assertEquals(OF_STAFF, finding(word), word);
        }
    }

    @Test
    void whatWasWrittenWhileItWasPrivateStaysSo() {
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), Reports.rubble()))
                .disposed()
                .step(AGENCY, "ticketAccept", note("Regu Kolibri datang"));
        assertEquals(EnumSet.of(Lists.MINE), finding("kolibri"), "no list of staff's shows words of a private report");
        report.step(REPORTER, "ticketSetVisibility", "visibility: PUBLIC");
        TestClock.advance(Duration.ofDays(6));
        assertEquals(INSIDE, finding("kolibri"));
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 10, " + note("Kini terbuka bagi Kepodang"));
        assertEquals(EnumSet.allOf(Lists.class), finding("kepodang"));
    }

    @Test
    void aNoteOfWhichWordsAreHiddenIsFoundByThoseWhoReadAllOfIt() {
        Journey report = listed().step(AGENCY, "ticketAccept", note("Bertemu Pak Poksai di pergudangan"));
        assertEquals(EnumSet.allOf(Lists.class), finding("poksai pergudangan"));
        report.step(
                VALIDATOR,
                "ticketRedact",
                Redactions.ofNote(report, "ACCEPT", 8, 18).replace("Alasan uji", "Nama seorang Cucakrawa"));
        assertEquals(INSIDE, finding("poksai"));
        assertEquals(INSIDE, finding("pergudangan"), "nor by what is left of it");
        assertEquals(OF_THE_BUREAU, finding("cucakrawa"), "why, the Bureau alone is told");
        String id = Redactions.noteId(report, "ACCEPT");
        report.step(VALIDATOR, "ticketReveal", "note: \"" + id + "\", " + Journey.reason());
        assertEquals(EnumSet.allOf(Lists.class), finding("poksai"));
    }

    @Test
    void whatItsReporterSaysOfTheWorkIsFoundUntilItIsErased() {
        Journey report = begun().done();
        report.step(REPORTER, "ticketRate", "stars: 5, text: \"Cepat seperti Walet\"");
        assertEquals(EnumSet.of(Lists.MINE, Lists.UNIT, Lists.BUREAU, Lists.ADMINS), finding("walet"));
        report.step(TICKET_ADMIN, "ticketEraseReporter", Journey.reason());
        ErasureRuns.runWhenDue();
        assertEquals(Set.of(), finding("walet"));
    }

    @Test
    void ofAMergerTheBureauAloneIsTold() {
        Journey master = begun().inProcess();
        begun().inProcess().step(TICKET_ADMIN, "ticketMerge", Lives.into(master).replace("Alasan uji", "Soal Gelatik"));
        assertEquals(OF_THE_BUREAU, finding("gelatik"));
    }

    @Test
    void theyAreCountedAsTheyAreFound() {
        listed().step(AGENCY, "ticketAccept", note("Regu Murai datang"));
        Journey.begun().disposed().step(AGENCY, "ticketAccept", note("Regu Murai menyusul"));
        JsonObject unit = Api.as(AGENCY)
                .data(
                        "{ l: unitTickets(first: 1, filter: {text: \"murai regu\"})"
                                + " { totalCount facet(by: STATUS) { value count } } }",
                        Map.of())
                .getJsonObject("l");
        assertEquals("{\"totalCount\":2,\"facet\":[{\"value\":\"PROCESS\",\"count\":2}]}", unit.encode());
        JsonObject open = Api.anonymous()
                .data("{ l: publicTickets(first: 1, filter: {text: \"murai regu\"}) { totalCount } }", Map.of())
                .getJsonObject("l");
        assertEquals("{\"totalCount\":1}", open.encode(), "the other one is not listed yet");
    }

    /** However it is searched: by a walk through the list, at once or since what was looked up is too little, or by the rest. */
    @Test
    void aListThatIsWalkedHasTheSame() throws SQLException {
        Journey report = listed().step(AGENCY, "ticketAccept", note("Regu Trocokan memagari lubang"));
        listed().step(AGENCY, "ticketAccept", note("Regu Trocokan menutup lubang"));
        begun().step(LURAH, "ticketReceive", note("Regu Trocokan dan lubang"));
        report.step(VALIDATOR, "ticketRedact", Redactions.ofNote(report, "ACCEPT", 5, 13));
        List<Sent> sent = ServerLog.of(() -> {
                    for (Lists list : Lists.values()) {
                        list.found("trocokan lubang");
                    }
                    SearchIT.found(LURAH, "unitTickets", "trocokan lubang");
                })
                .stream()
                .filter(each -> each.sql().contains("sought as materialized"))
                .toList();
        assertEquals(Lists.values().length + 1, sent.size());
        for (Sent each : sent) {
            List<String> sorted = ids(each.sql(), each);
            assertTrue(!sorted.isEmpty(), each.sql());
            for (String way : List.of(
                    "null::tsquery as looked_up, null::tsquery as rest",
                    ALL + " as looked_up, null::tsquery as rest",
                    "null::tsquery as looked_up, " + ALL + " as rest")) {
                String other = each.sql()
                        .replaceAll(
                                "search_by\\([^()]*\\) s",
                                "(select " + way + ", false as ends, " + ALL + " as all_of, true as few) s");
                assertEquals(sorted, ids(other, each), other);
            }
        }
    }

    private static List<String> ids(String sql, Sent sent) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = Database.connect("&preferQueryMode=simple");
                Statement statement = connection.createStatement()) {
            statement.execute("prepare sent as " + sql);
            try (ResultSet rows =
                    statement.executeQuery("execute sent(" + String.join(", ", sent.parameters()) + ")")) {
                while (rows.next()) {
                    ids.add(rows.getString("id"));
                }
            }
        }
        return ids;
    }

    private static Set<Lists> finding(String text) {
        Set<Lists> finding = EnumSet.noneOf(Lists.class);
        for (Lists list : Lists.values()) {
            List<String> found = list.found(text);
            assertTrue(found.size() <= 1, list + " finds " + found);
            if (!found.isEmpty()) {
                finding.add(list);
            }
        }
        return finding;
    }

    private static String note(String text) {
        return "note: \"" + text + "\"";
    }

    private static Journey begun() {
        Journey report = Journey.begun();
        TestClock.advance(Duration.ofDays(6));
        return report;
    }

    /** With the agency, and in the public list. */
    private static Journey listed() {
        return begun().disposed();
    }
}
