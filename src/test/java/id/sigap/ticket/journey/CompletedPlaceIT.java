package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who completes a rejected report says what was wrong of its place; what they do not say stays. */
@QuarkusTest
class CompletedPlaceIT {

    private static final String PLACE =
            "place_source || ' ' || area_code || ' ' || latitude || ' ' || longitude || ' ' || address";

    /** In Pluit, as its reporter said; Pejagalan is next to it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            address: "Depan ruko 12"                            | CHOSEN 31.72.01.1005 -6.1262 106.7894 Depan ruko 12
            latitude: -6.1270, longitude: 106.7900              | CHOSEN 31.72.01.1005 -6.127 106.79 Jl. Pluit Selatan Raya
            areaCode: "31.72.01.1004"                           | CHOSEN 31.72.01.1004 -6.1262 106.7894 Jl. Pluit Selatan Raya
            areaCode: "31.72.01.1004", address: "Nomor 12"      | CHOSEN 31.72.01.1004 -6.1262 106.7894 Nomor 12
            address: "  "                                       | CHOSEN 31.72.01.1005 -6.1262 106.7894 Jl. Pluit Selatan Raya
            latitude: null, longitude: null, areaCode: null, address: null | CHOSEN 31.72.01.1005 -6.1262 106.7894 Jl. Pluit Selatan Raya
            """)
    void whatIsNotGivenStays(String given, String place) {
        Journey report = rejected(Reports.publicRubble());
        report.step(REPORTER, "ticketComplete", "text: \"Nomor 12\", place: {" + given + "}");
        assertEquals(place, report.column(PLACE));
        assertEquals("KEL-" + place.split(" ")[1], report.holder());
    }

    /** Nobody named it, so it follows the point; the address stays. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            address: "Nomor 12"                    | NEAREST_LABEL 31.72.01.1005 -6.1104 106.7832 Nomor 12
            latitude: -6.1754, longitude: 106.8272 | NEAREST_LABEL 31.71.01.1001 -6.1754 106.8272 Jl. Pluit Selatan Raya
            areaCode: "31.72.01.1004"              | CHOSEN 31.72.01.1004 -6.1104 106.7832 Jl. Pluit Selatan Raya
            """)
    void anUrbanVillageThatWasGuessedFollowsThePoint(String given, String place) {
        Map<String, Object> input = new HashMap<>(Reports.publicRubble());
        input.put("place", Map.of("latitude", -6.1104, "longitude", 106.7832, "address", "Jl. Pluit Selatan Raya"));
        Journey report = rejected(input);
        assertEquals("NEAREST_LABEL 31.72.01.1005 -6.1104 106.7832 Jl. Pluit Selatan Raya", report.column(PLACE));
        report.step(REPORTER, "ticketComplete", "text: \"Nomor 12\", place: {" + given + "}");
        assertEquals(place, report.column(PLACE));
    }

    private static Journey rejected(Map<String, Object> input) {
        return Journey.of(Reports.submit(Api.as(REPORTER), input))
                .step(TICKET_ADMIN, "ticketReceive")
                .step(TICKET_ADMIN, "ticketReject", "reasonCode: NOT_CLEAR, reason: \"Di mana?\"");
    }
}
