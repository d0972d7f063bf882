package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Issuer;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.TestClock;
import id.sigap.ticket.privacy.ErasureRuns;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who reported something stands in no column that the service's own role reads (C18): identities are planted by every channel
 * and every door that takes one, then every column of every table and view is looked through, in whatever form a plain
 * identity could stand there.
 */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows(Promise.C18)
class PlainColumnsIT {

    private static final String DISCLOSE =
            "query($n: String!) { ticket(number: $n) { reporter(reason: \"Uji\") { name phone email } } }";

    private Instant now;
    private int planted;

    @BeforeEach
    void theServersClockIsTheProviders() {
        now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        TestClock.set(now);
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void noColumnHoldsAPlainIdentity() throws Exception {
        everyDoorOfACitizen(citizen());
        everyDoorOfACitizen(citizenWithContactOfTheirOwn());
        Set<String> channels = Set.of(Database.sql("select string_agg(code, ',') from channel where valid_to is null")
                .split(","));
        int taken = 0;
        for (String channel : channels) {
            taken += submittedFor(channel) ? 1 : 0;
        }
        PlainColumns columns = PlainColumns.readAsTheService();
        System.out.printf(
                "Plain columns: %d identities by %d of %d channels, %d columns%n",
                planted, taken, channels.size(), columns.count());
        assertTrue(taken >= 10, "too few channels took one: " + taken);
        assertEquals(Set.of(), columns.holding(PlainColumns.CANARY));
        assertTrue(columns.holding("Puing bangunan").contains("ticket.description"), "the search finds what is there");
    }

    /** Or the search would find nothing whatever there is. */
    @Test
    void aPlainColumnIsFoundInWhateverForm() throws Exception {
        String canary = PlainColumns.CANARY + "0";
        Database.sql(
                "create table plain (a text, b bytea, c bytea, d text, e text, f jsonb, g bytea, h text[], i bytea)");
        try {
            Database.sql("grant select on plain to public; insert into plain values ('x " + canary + "', '" + canary
                    + "', convert_to(encode('" + canary + "', 'base64'), 'UTF8'), encode('x" + canary + "', 'base64'),"
                    + " encode('" + canary + "', 'hex'), jsonb_build_object('name', '" + canary
                    + "'), convert_to(encode('"
                    + canary + "', 'hex'), 'UTF8'), array['" + canary + "'], convert_to(reverse('" + canary
                    + "'), 'UTF8'))");
            assertEquals(
                    Set.of(
                            "plain.a", "plain.b", "plain.c", "plain.d", "plain.e", "plain.f", "plain.g", "plain.h",
                            "plain.i"),
                    PlainColumns.readAsTheService().holding(PlainColumns.CANARY));
        } finally {
            Database.sql("drop table plain");
        }
    }

    /** Each act of a reporter, by a token that says who they are in every claim that can. */
    private void everyDoorOfACitizen(Api citizen) {
        Map<String, Object> input = Reports.publicRubble();
        input.put("reporter", contact());
        Receipt receipt = Reports.submit(citizen, input);
        disclosed(receipt);
        Map<String, Object> byId = Map.of("t", Map.of("id", receipt.id()));
        Map<String, Object> byPin = Map.of("t", Map.of("number", receipt.number(), "pin", receipt.pin()));
        for (String act : List.of(
                "ticketComment(ticket: $t, text: \"Masih ada.\")",
                "ticketSetVisibility(ticket: $t, visibility: PRIVATE)",
                "ticketWithdraw(ticket: $t, reason: \"Selesai\")")) {
            String document = "mutation($t: TicketRefInput!) { " + act + " { userErrors { code } } }";
            citizen.call(document, byId);
            citizen.call(document, byPin);
        }
        citizen.call("mutation($t: TicketRefInput!) { ticketFollow(ticket: $t) { userErrors { code } } }", byId);
        Receipt erased = Reports.submit(citizen, Reports.rubble());
        citizen.call(
                "mutation($t: TicketRefInput!) { ticketEraseReporter(ticket: $t) { userErrors { code } } }",
                Map.of("t", Map.of("id", erased.id())));
        ErasureRuns.run();
    }

    /** Whether that channel takes reports, by whoever it takes them from. */
    private boolean submittedFor(String channel) {
        String intake = Database.sql("select intake from channel where code = '" + channel + "'");
        JsonObject claims =
                switch (intake) {
                    case "CLIENT" -> claims("channel").put("channel", channel);
                    case "DESK" -> claims("desk-officer").put("unit", unitOf(channel));
                    default -> claims("citizen");
                };
        Map<String, Object> input = Reports.rubble();
        input.put("channelCode", channel);
        input.put("reporter", contact());
        Api sender = intake.equals("WEB") ? Api.anonymous() : Api.withToken(Issuer.token(claims));
        JsonObject answer = sender.data(Reports.SUBMIT, Map.of("input", input)).getJsonObject("ticketSubmit");
        boolean taken = answer.getJsonArray("userErrors").isEmpty();
        if (taken) {
            disclosed(new Receipt("", answer.getString("number"), "", false));
        }
        return taken;
    }

    private static String unitOf(String channel) {
        return channel.startsWith("KELURAHAN") ? "KEL-31.72.01.1005" : "BIRO-PEM";
    }

    /** It was taken, and the disclosure shows it: there was something that could stand somewhere. */
    private void disclosed(Receipt receipt) {
        JsonObject reporter = Api.withToken(Issuer.token(Issuer.claims(now, "admin")))
                .data(DISCLOSE, Map.of("n", receipt.number()))
                .getJsonObject("ticket")
                .getJsonObject("reporter");
        assertTrue(reporter.getString("name").contains(PlainColumns.CANARY), reporter.encode());
        assertNotEquals(null, reporter.getString("email"));
    }

    private Map<String, Object> contact() {
        String canary = next();
        return Map.of("name", "Siti " + canary, "phone", PlainColumns.PHONE, "email", canary + "@example.com");
    }

    private Api citizen() {
        return Api.withToken(Issuer.token(claims("citizen")));
    }

    private Api citizenWithContactOfTheirOwn() {
        return Api.withToken(Issuer.token(claims("citizen").put("phone_number", PlainColumns.PHONE)));
    }

    private JsonObject claims(String role) {
        JsonObject claims = Issuer.claims(now, role).put("sub", next());
        if (role.equals("citizen")) {
            for (String claim : List.of("name", "given_name", "family_name", "preferred_username", "nickname", "upn")) {
                claims.put(claim, next());
            }
            claims.put("email", next() + "@example.com");
        }
        return claims;
    }

    private String next() {
        return PlainColumns.CANARY + planted++;
    }
}
