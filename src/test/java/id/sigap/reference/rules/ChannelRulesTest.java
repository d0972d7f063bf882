package id.sigap.reference.rules;

import static id.sigap.reference.rules.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.problem.LocalizedText;
import id.sigap.reference.Books;
import id.sigap.reference.Channel;
import id.sigap.reference.Channel.ChannelIntake;
import id.sigap.reference.Channel.FirstReceiver;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.Validity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done to channels, and what is refused. */
class ChannelRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BEGAN = LocalDate.of(2016, 1, 1);
    private static final LocalDate GONE = LocalDate.of(2021, 12, 31);

    private static final ReferenceBook BOOK = Books.of(
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    channel("JAKI", true, new Validity(BEGAN, null)),
                    channel("EMAIL", false, new Validity(BEGAN, null)),
                    channel("QLUE", true, new Validity(BEGAN, GONE)),
                    channel("SOON", false, new Validity(LocalDate.of(2027, 1, 1), null))),
            List.of());

    private static final ChannelRules RULES = new ChannelRules(BOOK, TODAY);

    @ParameterizedTest
    @CsvSource(textBlock = """
            JAKI,  Baru,  APP,   false, URBAN_VILLAGE, 2026-11-23, CODE_TAKEN code
            jaki,  Baru,  APP,   false, URBAN_VILLAGE, 2026-11-23, CODE_INVALID code
            BARU,  jaki,  APP,   false, URBAN_VILLAGE, 2026-11-23, 'NAME_TAKEN nameIndonesian, NAME_TAKEN nameEnglish'
            BARU,  Baru,  RADIO, false, URBAN_VILLAGE, 2026-11-23, GROUP_UNKNOWN group
            BARU,  Baru,  APP,   true,  BUREAU,        2026-11-23, RECEIVER_UNFIT firstReceiver
            BARU,  Baru,  APP,   false, BUREAU,        2026-10-22, DAY_TOO_EARLY validFrom
            """)
    void oneThatDoesNotHoldIsRefused(
            String code,
            String name,
            String group,
            boolean geoTagged,
            FirstReceiver receiver,
            LocalDate from,
            String refusal) {
        assertRefused(
                refusal,
                () -> RULES.added(new ChannelRules.Draft(
                        code, name, name, group, geoTagged, receiver, ChannelIntake.CLIENT, false, from)));
    }

    @Test
    void whatIsNotNamedStays() {
        assertEquals(BOOK.channel("JAKI").orElseThrow(), RULES.changed("JAKI", edit(null, null)));
        assertRefused("CHANNEL_UNKNOWN code", () -> RULES.changed("NOWHERE", edit(null, null)));
        assertRefused("RECEIVER_UNFIT firstReceiver", () -> RULES.changed("JAKI", edit(FirstReceiver.BUREAU, null)));
        assertEquals(
                FirstReceiver.BUREAU,
                RULES.changed("EMAIL", edit(FirstReceiver.BUREAU, null)).firstReceiver());
    }

    /** Placeholders can be corrected; what takes reports is closed by a closing. */
    @Test
    void theFirstDayIsMovedWhereThatClosesNothing() {
        LocalDate real = LocalDate.of(2019, 9, 27);
        assertEquals(real, RULES.changed("JAKI", edit(null, real)).validity().from());
        LocalDate later = LocalDate.of(2027, 2, 1);
        assertEquals(later, RULES.changed("SOON", edit(null, later)).validity().from());
        assertRefused("DAYS_OUT_OF_ORDER validFrom", () -> RULES.changed("JAKI", edit(null, later)));
        assertRefused("DAYS_OUT_OF_ORDER validFrom", () -> RULES.changed("QLUE", edit(null, GONE.plusDays(1))));
    }

    @Test
    void aChannelClosesAndReopens() {
        assertEquals(new Validity(BEGAN, TODAY), RULES.closed("JAKI", TODAY).validity());
        assertEquals(new Validity(BEGAN, null), RULES.reopened("QLUE").validity());
        assertRefused("ALREADY_CLOSED code", () -> RULES.closed("QLUE", TODAY));
        assertRefused("NOT_CLOSED code", () -> RULES.reopened("JAKI"));
        assertRefused("DAYS_OUT_OF_ORDER lastDay", () -> RULES.closed("SOON", TODAY));
    }

    private static ChannelRules.Edit edit(FirstReceiver receiver, LocalDate from) {
        return new ChannelRules.Edit(null, null, null, null, receiver, null, from);
    }

    private static Channel channel(String code, boolean geoTagged, Validity validity) {
        return new Channel(
                code,
                new LocalizedText(code, code),
                "APP",
                geoTagged,
                FirstReceiver.URBAN_VILLAGE,
                ChannelIntake.CLIENT,
                false,
                validity);
    }
}
