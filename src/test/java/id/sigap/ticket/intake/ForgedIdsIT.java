package id.sigap.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ids that are made up, changed by a bit, or somebody else's: one answer for all, byte by byte (C12). */
@QuarkusTest
@Shows(Promise.C12)
class ForgedIdsIT {

    private static final List<String> ACTS = List.of(
            "ticketFollow(ticket: $t)",
            "ticketComment(ticket: $t, text: \"Kata uji\")",
            "ticketSetVisibility(ticket: $t, visibility: PRIVATE)",
            "ticketRate(ticket: $t, stars: 5)",
            "ticketDispute(ticket: $t, text: \"Kata uji\")",
            "ticketWithdraw(ticket: $t, version: \"AAAA\")",
            "ticketEraseReporter(ticket: $t)",
            "ticketReceive(ticket: $t, version: \"AAAA\")",
            "ticketApprove(ticket: $t, version: \"AAAA\")");

    private final Random random = new Random(7);

    @Test
    void everyForgedOrForeignIdIsAnsweredAlike() {
        Receipt theirs = Reports.submit(Api.as("tetangga"), Reports.rubble());
        List<String> ids = forged(theirs.id());
        for (Api asking : List.of(Api.as("warga"), Api.anonymous(), Api.as("petugas"))) {
            for (String act : ACTS) {
                String none = answer(asking, act, id(0, 0));
                for (String id : ids) {
                    assertEquals(none, answer(asking, act, id), act + " " + id);
                }
            }
        }
        assertNotEquals(
                answer(Api.as("tetangga"), ACTS.get(1), theirs.id()),
                answer(Api.as("warga"), ACTS.get(1), theirs.id()));
    }

    /** Ids of the right kind: somebody's private report, each of its bits turned, and forty by chance. */
    private List<String> forged(String theirs) {
        List<String> ids = new ArrayList<>(List.of(theirs, id(-1, -1), id(1, 0)));
        for (int bit = 8; bit < 136; bit += 3) {
            byte[] bytes = Base64.getUrlDecoder().decode(theirs);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            ids.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        for (int i = 0; i < 40; i++) {
            ids.add(id(random.nextLong(), random.nextLong()));
        }
        return ids;
    }

    private static String id(long high, long low) {
        byte[] bytes =
                ByteBuffer.allocate(17).put((byte) 1).putLong(high).putLong(low).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String answer(Api asking, String act, String id) {
        String document = "mutation($t: TicketRefInput!) { " + act
                + " { ticket { id } userErrors { code path message { indonesian english } } } }";
        return asking.post(document, Map.of("t", Map.of("id", id))).body();
    }
}
