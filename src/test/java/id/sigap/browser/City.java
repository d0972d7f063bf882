package id.sigap.browser;

import com.microsoft.playwright.Page;
import id.sigap.leaks.OwnDatabase;
import id.sigap.reference.Refresh;
import id.sigap.testing.Api;
import id.sigap.testing.Asking;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.PublishedMonths;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Rewritten;
import id.sigap.testing.Uploads;
import java.util.List;
import java.util.Map;

/** A small city of its own, with reports in every state that a page shows otherwise, and figures; made once, and read. */
final class City implements AutoCloseable {

    static final String EMERGENCY = "ambulans-gawat-darurat";

    private final OwnDatabase own;

    final Receipt hidden;
    final Receipt waiting;
    final Journey passed;
    final Journey inWork;
    final Journey checked;
    final Journey done;
    final Journey rejected;

    private City(OwnDatabase own) {
        this.own = own;
        Database.sql("""
                insert into emergency_notice (category_code, text_id, text_en, phone) values ('%s',
                  'Ambulans datang lebih cepat bila ditelepon.', 'An ambulance comes sooner when it is called.', '112');
                insert into day_notice (code, text_id, text_en, severity, valid_from, valid_to) values ('HUJAN',
                  'Hujan lebat diperkirakan sampai Sabtu. Laporan genangan kami dahulukan.',
                  'Heavy rain is expected until Saturday. Reports of flooding come first.', 'INFO', '2000-01-01', '2999-12-31')
                """.formatted(EMERGENCY));
        Asking.fromNowOn();
        Refresh.look();
        PublishedMonths.publish();
        hidden = Reports.submit(Api.as("warga"), Reports.rubble());
        waiting = withPhoto("jalan", "Aspal ambles di depan gerbang sekolah.", -6.2325, 106.8290, "31.74.02.1008");
        passed = Journey.begun().disposed();
        inWork = Journey.begun().inProcess();
        checked = Journey.begun().waitingForValidation();
        done = Journey.begun().done();
        rejected = Journey.begun()
                .step(Journey.LURAH, "ticketReceive")
                .step(Journey.LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + Journey.reason());
        for (int i = 0; i < 8; i++) {
            Reports.submit(Api.as("warga"), Reports.publicRubble());
        }
        Rewritten.set("listed_from = date '2000-01-01'", "open");
    }

    static City made() {
        OwnDatabase own = OwnDatabase.opened();
        try {
            return new City(own);
        } catch (RuntimeException | Error failed) {
            // Or the tests behind this one would find themselves in it.
            own.close();
            throw failed;
        }
    }

    private static Receipt withPhoto(String category, String words, double north, double east, String area) {
        Map<String, Object> input = Reports.publicRubble();
        input.put("categoryCode", category);
        input.put("description", words);
        input.put("place", Map.of("latitude", north, "longitude", east, "areaCode", area));
        input.put("photos", List.of(Uploads.photo("warga")));
        return Reports.submit(Api.as("warga"), input);
    }

    /** As whoever has the PIN comes to it: by the form. */
    static void open(Page page, String pin) {
        if (!page.locator("#pin").isVisible()) {
            page.locator("details:has(#pin) > summary").click();
        }
        page.locator("#pin").fill(pin);
        Sight.press(page, page.locator("form[action='/lacak/pin'] button"));
    }

    @Override
    public void close() {
        own.close();
    }
}
