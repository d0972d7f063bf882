package id.sigap.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Api;
import id.sigap.testing.Edits;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages of the day begin and end with a day in Jakarta. */
@QuarkusTest
class DayNoticesIT {

    private static final String EDIT = """
            insert into day_notice (code, text_id, text_en, severity, valid_from, valid_to)
              values ('FLOOD', 'Banjir di utara.', 'Flood in the north.', 'DANGER', date '2026-11-23', date '2026-11-24'),
                ('LATER', 'Mogok.', 'Strike.', 'INFO', date '2026-11-24', date '2026-11-30');
            insert into day_notice_category values ('FLOOD', 'banjir');
            insert into day_notice_area values ('FLOOD', '31.72')""";

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    private static String shown(String fields) {
        return Api.anonymous()
                .data("{ dayNotices { " + fields + " } }", Map.of())
                .getJsonArray("dayNotices")
                .encode();
    }

    @Test
    void areShownOnTheirDays() {
        Edits.during(EDIT, "delete from day_notice", () -> {
            assertEquals(
                    "[{\"code\":\"FLOOD\",\"severity\":\"DANGER\",\"text\":{\"indonesian\":\"Banjir di utara.\",\"english\":\"Flood in"
                            + " the north.\"},\"validFrom\":\"2026-11-23\",\"validTo\":\"2026-11-24\",\"categories\":[{\"code\":\"banjir\"}],"
                            + "\"areas\":[{\"code\":\"31.72\"}]}]",
                    shown(
                            "code severity text { indonesian english } validFrom validTo categories { code } areas { code }"));
            TestClock.set(TestClock.START.plus(Duration.ofDays(1)));
            assertEquals("[{\"code\":\"FLOOD\"},{\"code\":\"LATER\"}]", shown("code"));
            TestClock.set(TestClock.START.plus(Duration.ofDays(2)));
            assertEquals("[{\"code\":\"LATER\"}]", shown("code"));
        });
        assertEquals("[]", shown("code"));
    }
}
