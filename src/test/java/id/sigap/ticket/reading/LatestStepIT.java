package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.access.RowScope;
import id.sigap.access.Viewer;
import id.sigap.testing.Api;
import id.sigap.testing.AtOnce;
import id.sigap.testing.Journey;
import id.sigap.testing.Lives;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Rewritten;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketSort;
import id.sigap.ticket.report.Step;
import id.sigap.workflow.Action;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists read the latest step without those before it: it must be the one that the whole history ends with. */
@QuarkusTest
class LatestStepIT {

    private static final String FIELDS = "action status note officer progress at unit { code } toUnit { code }";
    private static final List<String> LISTS = List.of(
            Journey.AGENCY + " inbox",
            Journey.LURAH + " inbox",
            Journey.VALIDATOR + " inbox",
            Journey.TICKET_ADMIN + " inbox",
            Journey.TICKET_ADMIN + " tickets",
            "admin tickets",
            Journey.REPORTER + " myTickets",
            Journey.REPORTER + " followedTickets",
            "tetangga followedTickets",
            "tetangga publicTickets");

    @Inject
    TicketRows rows;

    @Test
    void itIsTheOneThatTheHistoryEndsWith() {
        Lives.all((report, user, mutation, arguments) -> {
            report.step(user, mutation, arguments);
            AtOnce.each(LISTS, LatestStepIT::assertSame);
        });
    }

    /** Marks are no steps that everybody sees: a place in the history counts them, a number of steps does not. */
    @Test
    void nothingBeforeItIsReadHoweverManyMarksCameBefore() {
        Journey report = Journey.begun().inProcess();
        // Somebody who has no other: a page has it, whatever tests before this one sent.
        Rewritten.set("owner_key = md5(id::text)", "id = '" + report.column("id") + "'");
        for (int i = 0; i < 3; i++) {
            report.step(Journey.TICKET_ADMIN, "ticketPause", "until: \"2026-11-26\", " + Journey.reason());
            report.step(Journey.TICKET_ADMIN, "ticketResume");
        }
        report.step(Journey.AGENCY, "ticketRecordFollowUp", "progress: 20");
        List<Step> read = latest(report);
        assertEquals(
                List.of(Action.RECORD_FOLLOW_UP),
                read.stream().map(Step::action).toList());
        report.step(Journey.TICKET_ADMIN, "ticketPause", "until: \"2026-11-26\", " + Journey.reason());
        assertEquals(
                List.of(Action.RECORD_FOLLOW_UP, Action.PAUSE),
                latest(report).stream().map(Step::action).toList());
    }

    private List<Step> latest(Journey report) {
        Duration longest = Duration.ofSeconds(30);
        UUID id = UUID.fromString(report.column("id"));
        TicketQuery query = new TicketQuery(
                TicketQuery.Listing.MINE,
                TicketQuery.Filter.NONE,
                TicketSort.SHUFFLED,
                TicketQuery.LONGEST,
                null,
                TicketQuery.TrailPart.LATEST,
                TicketQuery.Total.NONE);
        RowScope own = new RowScope.OwnedBy(report.column("owner_key"));
        ListStart start = ListStart.first(LocalDate.EPOCH);
        return rows.page(new TicketListSql(query, own, start, Viewer.anonymous()))
                .await()
                .atMost(longest)
                .latest()
                .get(id)
                .steps();
    }

    @Test
    void ofAPrivatePastOutsidersSeeTheStatusAndTheOthersTheStep() {
        Receipt receipt = Reports.submit(Api.as(Journey.REPORTER), Reports.rubble());
        Journey report = Journey.of(receipt).inProcess().step(Journey.AGENCY, "ticketRecordFollowUp", "progress: 20");
        // Outsiders learn nothing of this last step, so theirs is one before it.
        report.step(Journey.TICKET_ADMIN, "ticketCorrect", "categoryCode: \"jalan\", " + Journey.reason());
        setVisibility(receipt, "PUBLIC");
        Rewritten.set(
                "listed_from = date '2000-01-01'",
                "number = '" + receipt.number().replace("-", "") + "'");
        follow(receipt);
        LISTS.forEach(LatestStepIT::assertSame);
        setVisibility(receipt, "PRIVATE");
        LISTS.forEach(LatestStepIT::assertSame);
    }

    private static void assertSame(String list) {
        String[] words = list.split(" ");
        JsonArray alone = page(words, "hiddenFields latestStep { " + FIELDS + " }");
        JsonArray withHistory = page(words, "hiddenFields latestStep { " + FIELDS + " } steps { action }");
        withHistory.forEach(edge -> ((JsonObject) edge).getJsonObject("node").remove("steps"));
        assertEquals(withHistory, alone, list);
        for (Object edge : alone) {
            JsonObject report = ((JsonObject) edge).getJsonObject("node");
            // Lists tell staff nothing of what was done to private reports: it takes opening, which is recorded.
            boolean withheld = report.getJsonArray("hiddenFields").contains("STEPS");
            assertEquals(withheld, report.getValue("latestStep") == null, list);
        }
    }

    private static JsonArray page(String[] words, String fields) {
        return Api.as(words[0])
                .data("{ page: " + words[1] + "(first: 100) { edges { node { number " + fields + " } } } }", Map.of())
                .getJsonObject("page")
                .getJsonArray("edges");
    }

    private static void setVisibility(Receipt receipt, String wanted) {
        Api.as(Journey.REPORTER)
                .data(
                        "mutation($t: TicketRefInput!, $to: Visibility!) { ticketSetVisibility(ticket: $t, visibility: $to)"
                                + " { userErrors { code } } }",
                        Map.of("t", Map.of("id", receipt.id()), "to", wanted));
    }

    private static void follow(Receipt receipt) {
        Api.as("tetangga")
                .data(
                        "mutation($t: TicketRefInput!) { ticketFollow(ticket: $t) { userErrors { code } } }",
                        Map.of("t", Map.of("id", receipt.id())));
    }
}
