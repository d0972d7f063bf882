package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a citizen follows, and what of it they have not read: told by steps that they see, and by nothing else. */
@QuarkusTest
class FollowingIT {

    private static final String FOLLOWER = "tetangga";

    private static final String NOTES = "viewerFollows unread";

    @Test
    void whoFollowsHasReadItUntilItGoesOn() {
        Journey report = Journey.begun().step(FOLLOWER, "ticketFollow");
        assertEquals("true false", noted(report, FOLLOWER));
        assertEquals("false false", noted(report, REPORTER), "its reporter knows what they sent");
        report.step(LURAH, "ticketReceive");
        assertEquals("true true", noted(report, FOLLOWER));
        assertEquals("false true", noted(report, REPORTER));
        report.step(FOLLOWER, "ticketMarkRead").step(REPORTER, "ticketMarkRead");
        assertEquals("true false", noted(report, FOLLOWER));
        assertEquals("false false", noted(report, REPORTER));
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        assertEquals("true true", noted(report, FOLLOWER));
        assertEquals("false true", noted(report, REPORTER));
        assertEquals("true true", listed(report, FOLLOWER, "followedTickets"));
        assertEquals("false true", listed(report, REPORTER, "myTickets"));
        report.step(FOLLOWER, "ticketFollow", "follow: false");
        assertEquals("false false", noted(report, FOLLOWER));
        assertEquals(1, seen(report), "what the follower had read is forgotten");
    }

    @Test
    void whatSomebodyDoesNotSeeIsNothingUnread() {
        Journey report = Journey.begun().inProcess().step(FOLLOWER, "ticketFollow");
        report.step(TICKET_ADMIN, "ticketPause", "until: \"2026-11-27\", " + reason());
        report.step(TICKET_ADMIN, "ticketResume", reason());
        report.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        report.step(TICKET_ADMIN, "ticketDecideTransfer", "approve: false, " + reason());
        report.step(TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-30\", " + reason());
        report.step(REPORTER, "ticketComment", "text: \"Kapan?\"");
        assertEquals("true false", noted(report, FOLLOWER));
        report.step(REPORTER, "ticketSetVisibility", "visibility: PRIVATE");
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 0");
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 20");
        report.step(REPORTER, "ticketSetVisibility", "visibility: PUBLIC");
        assertEquals("true true", noted(report, FOLLOWER), "the status is another one now");
        report.step(FOLLOWER, "ticketMarkRead");
        report.step(REPORTER, "ticketSetVisibility", "visibility: PRIVATE");
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 30");
        report.step(REPORTER, "ticketSetVisibility", "visibility: PUBLIC");
        assertEquals("true false", noted(report, FOLLOWER), "what was done while it was private stays hidden");
    }

    @Test
    void whatHappenedSinceItWasSeenStaysUnread() {
        Journey report = Journey.begun();
        String seen = report.seen(REPORTER, "version").getString("version");
        report.step(LURAH, "ticketReceive");
        report.step(REPORTER, "ticketMarkRead", "version: \"" + seen + "\"");
        assertEquals("false true", noted(report, REPORTER));
        report.step(
                REPORTER,
                "ticketMarkRead",
                "version: \"" + report.seen(REPORTER, "version").getString("version") + "\"");
        assertEquals("false false", noted(report, REPORTER));
    }

    @Test
    void itIsForCitizensAlone() {
        Journey report = Journey.begun().inProcess();
        for (String user : new String[] {LURAH, AGENCY, TICKET_ADMIN, "admin", "lapor1708", null}) {
            assertEquals("null null", noted(report, user), user);
        }
        assertEquals("false false", noted(report, FOLLOWER), "a stranger misses nothing");
        assertEquals("FORBIDDEN", report.refused(AGENCY, "ticketMarkRead", ""));
        JsonObject nobody = report.callWithPin("ticketMarkRead", "");
        assertEquals(
                "FORBIDDEN", nobody.getJsonArray("userErrors").getJsonObject(0).getString("code"));
        Journey secret = Journey.of(Reports.submit(Api.as(REPORTER), Reports.rubble()));
        assertEquals("NOT_FOUND", secret.refused(FOLLOWER, "ticketMarkRead", ""));
    }

    private static String noted(Journey report, String user) {
        return said(report.seen(user, NOTES));
    }

    private static String said(JsonObject ticket) {
        if (ticket.getValue("viewerFollows") == null) {
            assertNull(ticket.getValue("unread"));
        }
        return ticket.getValue("viewerFollows") + " " + ticket.getValue("unread");
    }

    /** As the list shows it, on whichever of its pages that is. */
    private static String listed(Journey report, String user, String list) {
        JsonObject page = new JsonObject().put("pageInfo", new JsonObject());
        do {
            page = page(user, list, page.getJsonObject("pageInfo").getString("endCursor"));
            for (Object edge : page.getJsonArray("edges")) {
                JsonObject node = ((JsonObject) edge).getJsonObject("node");
                if (node.getString("number").equals(report.receipt().number())) {
                    return said(node);
                }
            }
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        throw new AssertionError(list + " has not " + report.receipt().number());
    }

    private static JsonObject page(String user, String list, String after) {
        return Api.as(user)
                .data(
                        "query($after: String) { " + list + "(first: 100, after: $after) { edges { node { number "
                                + NOTES + " } } pageInfo { hasNextPage endCursor } } }",
                        after == null ? Map.of() : Map.of("after", after))
                .getJsonObject(list);
    }

    private static long seen(Journey report) {
        return Database.count("ticket_seen where ticket_id = '" + report.column("id") + "'");
    }
}
