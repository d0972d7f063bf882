package id.sigap.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Edits;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.TestClock;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One submit is written in many ways, by this version of an app or that: under one client key those that would be stored alike
 * are one report, whichever comes first, and any other is refused.
 */
@QuarkusTest
@Shows(Promise.I3)
class SameSubmitIT {

    private static final String TEXT = "Kafé Bu Tini:\nsampah menumpuk.";

    @Test
    void linesFormsAndBlanksAreNothingOfTheirOwn() {
        same(
                "warga",
                with("description", TEXT),
                with("description", "Kafé Bu Tini:\r\nsampah menumpuk."),
                with("description", "Kafé Bu Tini:\rsampah menumpuk."),
                with("description", "Kafe\u0301 Bu Tini:\nsampah menumpuk."),
                with("description", " \t" + TEXT + "\r\n\r\n"));
    }

    @Test
    void theChannelOfTheTokenGoesWithoutSaying() {
        same("warga", with(), with("channelCode", "JAKI"), with("channelCode", null));
        same("lapor1708", with(), with("channelCode", "LAPOR_1708"));
        same(null, with(), with("channelCode", "BALAI_WARGA"));
    }

    @Test
    void whatIsNotGivenIsWrittenInManyWays() {
        same("warga", with(), with("public", null), with("public", false), with("photos", List.of()));
        same("warga", with("place", null), with("place", Map.of()), with("place", Map.of("address", " \n")));
        same("warga", with(), with("place", address("  Jl. Pluit Selatan Raya ")));
        Map<String, Object> siti = Map.of("name", "Siti", "phone", "0811-1111");
        same("warga", reporter(siti), reporter(Map.of("name", " Siti ", "phone", "0811-1111 ", "email", " ")));
        same("warga", reporter(siti), reporter(Map.of("name", "Siti", "phone", "0811-1111", "anonymous", false)));
        same("warga", reporter(Map.of("anonymous", true)), reporter(Map.of("name", "Siti", "anonymous", true)));
        for (String user : new String[] {null, "lapor1708"}) {
            same(user, with(), with("reporter", null), reporter(Map.of()), reporter(Map.of("name", " ")));
        }
    }

    @Test
    void photosHaveNoOrder() {
        String first = Uploads.photo("warga");
        String second = Uploads.photo("warga");
        Map<String, Object> input = with("photos", List.of(first, second));
        Receipt receipt = Reports.submit(Api.as("warga"), input);
        input.put("photos", List.of(second.toUpperCase(), first));
        assertEquals(receipt.number(), repeated("warga", input).number());
        input.put("photos", List.of(first));
        assertEquals("CLIENT_KEY_REUSED", Reports.refusal(Api.as("warga"), input));
    }

    @Test
    void whatIsStoredOtherwiseIsRefused() {
        other("warga", with("description", TEXT), with("description", TEXT.replace("\n", " ")));
        other("warga", with("description", TEXT), with("description", TEXT.replace("é", "e")));
        other("warga", with(), with("public", true));
        other("warga", with(), with("categoryCode", "sampah"));
        other("warga", with(), with("place", null));
        other("warga", with(), with("place", address(null)));
        other("warga", with("place", address(null)), with("place", address("null")));
        Map<String, Object> suggested = new HashMap<>(address("Jl. Pluit Selatan Raya"));
        suggested.remove("areaCode");
        other("warga", with(), with("place", suggested));
        other("warga", with(), reporter(Map.of()));
        other("warga", with(), reporter(Map.of("anonymous", true)));
        other("warga", reporter(Map.of("name", "Siti")), reporter(Map.of("name", "Sita")));
        other("lapor1708", reporter(Map.of("name", "Siti")), with());
        other(
                "loket",
                with("channelCode", "KELURAHAN_OFFICE"),
                with("channelCode", "KECAMATAN_OFFICE"),
                with("channelCode", "JAKI"),
                with());
    }

    /** A channel's row may end between a submit and its repeat, and a category's. */
    @ParameterizedTest
    @CsvSource({"channel, JAKI, CHANNEL_UNKNOWN", "category, trotoar, CATEGORY_UNKNOWN"})
    void whatHasEndedSinceIsStillTheSame(String table, String code, String refusal) {
        Map<String, Object> input = with();
        Receipt receipt = Reports.submit(Api.as("warga"), input);
        String edit = "update " + table + " set valid_to = %s where code = '" + code + "'";
        try {
            Edits.during(edit.formatted("'2026-11-23'"), edit.formatted("null"), () -> {
                TestClock.set(TestClock.START.plus(Duration.ofDays(1)));
                assertEquals(refusal, Reports.refusal(Api.as("warga"), with()));
                assertEquals(receipt.number(), repeated("warga", input).number());
                input.put("channelCode", "JAKI");
                assertEquals(receipt.number(), repeated("warga", input).number());
            });
        } finally {
            TestClock.set(TestClock.START);
        }
    }

    /** Each of them first, then all. */
    @SafeVarargs
    private static void same(String user, Map<String, Object>... inputs) {
        for (Map<String, Object> first : inputs) {
            Map<String, Object> sent = keyed(first, with().get("clientKey"));
            String number = Reports.submit(api(user), sent).number();
            for (Map<String, Object> again : inputs) {
                assertEquals(
                        number,
                        repeated(user, keyed(again, sent.get("clientKey"))).number());
            }
        }
    }

    /** Each pair of them, in both orders. */
    @SafeVarargs
    private static void other(String user, Map<String, Object>... inputs) {
        for (Map<String, Object> first : inputs) {
            Map<String, Object> sent = keyed(first, with().get("clientKey"));
            if (isRefused(user, sent)) {
                continue;
            }
            List<Map<String, Object>> others = new ArrayList<>(Arrays.asList(inputs));
            others.remove(first);
            for (Map<String, Object> another : others) {
                Map<String, Object> again = keyed(another, sent.get("clientKey"));
                assertEquals("CLIENT_KEY_REUSED", Reports.refusal(api(user), again), first + " and " + another);
            }
        }
    }

    private static boolean isRefused(String user, Map<String, Object> input) {
        return !api(user)
                .data(Reports.SUBMIT, Map.of("input", input))
                .getJsonObject("ticketSubmit")
                .getJsonArray("userErrors")
                .isEmpty();
    }

    private static Receipt repeated(String user, Map<String, Object> input) {
        Receipt receipt = Reports.submit(api(user), input);
        assertTrue(receipt.replayed(), input.toString());
        return receipt;
    }

    private static Api api(String user) {
        return user == null ? Api.anonymous() : Api.as(user);
    }

    private static Map<String, Object> keyed(Map<String, Object> input, Object key) {
        Map<String, Object> copy = new HashMap<>(input);
        copy.put("clientKey", key);
        return copy;
    }

    private static Map<String, Object> address(String address) {
        Map<String, Object> place =
                new HashMap<>(Map.of("latitude", -6.1262, "longitude", 106.7894, "areaCode", "31.72.01.1005"));
        place.put("address", address);
        return place;
    }

    private static Map<String, Object> reporter(Map<String, Object> reporter) {
        return with("reporter", reporter);
    }

    private static Map<String, Object> with() {
        return Reports.rubble();
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> input = Reports.rubble();
        input.putAll(Collections.singletonMap(name, value));
        return input;
    }
}
