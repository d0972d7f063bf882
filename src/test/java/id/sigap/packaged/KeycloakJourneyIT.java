package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report's life with tokens of a real Keycloak, by each grant that the realm has. */
@InCity
class KeycloakJourneyIT {

    private static final String WHO = "{ viewer { signedIn roles unit { code } channel { code } } }";

    private final City city;

    KeycloakJourneyIT(City city) {
        this.city = city;
    }

    /** Submitted, received, disposed, accepted, worked with a photo, approved. */
    @Test
    void aReportIsCarriedToItsEndByPeopleWhoSignedInWithACode() {
        Journey report = Journey.begun().done();

        assertEquals("DONE", report.status());
        assertEquals("BINAMARGA", report.holder());
    }

    @ParameterizedTest
    @CsvSource({"channel-lapor-1708, LAPOR_1708", "channel-sms-whatsapp, SMS_WHATSAPP"})
    void aChannelSubmitsByItsClientCredentialsAndForItselfAlone(String client, String channel) {
        Api api = Api.withToken(city.realm.clientCredentials(client).access());

        JsonObject viewer = api.data(WHO, Map.of()).getJsonObject("viewer");
        assertEquals("[\"CHANNEL\"]", viewer.getJsonArray("roles").encode());
        Journey report = Journey.of(Reports.submit(api, Reports.rubble()));
        assertEquals(
                channel,
                report.seen(Journey.TICKET_ADMIN, "channel { code }")
                        .getJsonObject("channel")
                        .getString("code"));
        Map<String, Object> forAnother = new HashMap<>(Reports.rubble());
        forAnother.put("channelCode", channel.equals("LAPOR_1708") ? "SMS_WHATSAPP" : "LAPOR_1708");
        assertEquals("CHANNEL_NOT_YOURS", Reports.refusal(api, forAnother));
        assertEquals("COORDINATION", report.step(Journey.LURAH, "ticketReceive").status());
    }

    @ParameterizedTest
    @CsvSource({
        "warga, CITIZEN,",
        "loket, DESK_OFFICER, KEL-31.72.01.1005",
        "lurah-pluit, LURAH, KEL-31.72.01.1005",
        "petugas-sudin, OFFICER, SUDIN-BM-JU",
        "validator, VALIDATOR, BIRO-PEM",
        "pengelola, TICKET_ADMIN, BIRO-PEM",
        "admin, ADMIN,"
    })
    void aPasswordAtTheDemoClientGivesRoleAndUnit(String user, String role, String unit) {
        JsonObject viewer = Api.withToken(city.realm.password(user).access())
                .data(WHO, Map.of())
                .getJsonObject("viewer");

        assertEquals("[\"" + role + "\"]", viewer.getJsonArray("roles").encode());
        JsonObject its = viewer.getJsonObject("unit");
        assertEquals(unit, its == null ? null : its.getString("code"));
    }
}
