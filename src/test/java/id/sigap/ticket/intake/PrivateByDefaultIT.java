package id.sigap.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Edits;
import id.sigap.testing.Issuer;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through every channel in force a report is private unless its reporter says otherwise. */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows(Promise.C1)
class PrivateByDefaultIT {

    private Instant now;

    @BeforeEach
    void theServersClockIsTheProviders() {
        now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        TestClock.set(now);
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    private record Way(String code, String intake) {

        boolean isTheReporters() {
            return intake.equals("CITIZEN") || intake.equals("WEB");
        }
    }

    private static List<Way> ways() {
        String all = Database.sql("select string_agg(code || ' ' || intake, ',' order by code) from channel"
                + " where coalesce(valid_to, '2999-01-01') > current_date");
        return Arrays.stream(all.split(","))
                .map(row -> row.split(" "))
                .map(row -> new Way(row[0], row[1]))
                .toList();
    }

    @Test
    void aReportIsPrivateIfNothingIsSaid() {
        for (Way way : ways()) {
            assertEquals("f", openOf(submitted(way, input(way))), way + ", absent");
            Map<String, Object> input = input(way);
            input.put("public", null);
            assertEquals("f", openOf(submitted(way, input)), way + ", null");
            input = input(way);
            input.put("public", false);
            assertEquals("f", openOf(submitted(way, input)), way + ", false");
        }
        assertEquals(13, ways().size(), "channels in force");
    }

    @Test
    void whatIsNoChoiceIsNoReport() {
        long before = Database.count("ticket");
        for (Way way : ways()) {
            for (Object unknown : List.of("ya", "true", 1, Map.of("open", true), List.of(true, true))) {
                Map<String, Object> input = input(way);
                input.put("public", unknown);
                assertEquals(
                        "VARIABLES_INVALID",
                        sender(way).errorCode(Reports.SUBMIT, Map.of("input", input)),
                        way + " " + unknown);
            }
        }
        assertEquals(before, Database.count("ticket"));
    }

    @Test
    void whoSubmitsForSomebodyElsePublishesNothing() {
        for (Way way : ways()) {
            Map<String, Object> input = input(way);
            input.put("public", true);
            if (way.isTheReporters()) {
                assertEquals("t", openOf(submitted(way, input)), way.toString());
                continue;
            }
            JsonObject payload =
                    sender(way).data(Reports.SUBMIT, Map.of("input", input)).getJsonObject("ticketSubmit");
            JsonObject error = payload.getJsonArray("userErrors").getJsonObject(0);
            assertEquals("PUBLISHING_NOT_YOURS public", Reports.said(error));
            assertTrue(payload.getJsonObject("ticket") == null && payload.getString("number") == null);
            input.put("public", false); // the key is free: nothing was stored
            assertEquals("f", openOf(submitted(way, input)), way.toString());
        }
    }

    @Test
    void unlessTheChannelCarriesTheReportersChoice() {
        String edit = "update channel set carries_choice = %s where code in ('LAPOR_1708', 'PENDOPO')";
        Edits.during(edit.formatted("true"), edit.formatted("false"), () -> {
            for (Way way : List.of(new Way("LAPOR_1708", "CLIENT"), new Way("PENDOPO", "DESK"))) {
                Map<String, Object> input = input(way);
                assertEquals("f", openOf(submitted(way, input)), "private by default all the same");
                input = input(way);
                input.put("public", true);
                assertEquals("t", openOf(submitted(way, input)), way.toString());
            }
            Map<String, Object> other = input(new Way("EMAIL", "CLIENT"));
            other.put("public", true);
            assertEquals("PUBLISHING_NOT_YOURS", Reports.refusal(sender(new Way("EMAIL", "CLIENT")), other));
        });
        assertEquals(0, Database.count("channel where carries_choice"), "none does yet");
    }

    private static Map<String, Object> input(Way way) {
        Map<String, Object> input = Reports.rubble();
        input.put("channelCode", way.code());
        return input;
    }

    private Reports.Receipt submitted(Way way, Map<String, Object> input) {
        return Reports.submit(sender(way), input);
    }

    private Api sender(Way way) {
        JsonObject claims = Issuer.claims(now, roleOf(way)).put("channel", way.code());
        return way.intake().equals("WEB") ? Api.anonymous() : Api.withToken(Issuer.token(claims));
    }

    private static String roleOf(Way way) {
        return switch (way.intake()) {
            case "CITIZEN" -> "citizen";
            case "CLIENT" -> "channel";
            default -> "desk-officer";
        };
    }

    private static String openOf(Reports.Receipt receipt) {
        return Database.sql(
                "select open from ticket where number = '" + receipt.number().replace("-", "") + "'");
    }
}
