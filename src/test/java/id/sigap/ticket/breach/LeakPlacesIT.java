package id.sigap.ticket.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.ticket.breach.Searched.Contact;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** After a leak one broken seal hides neither the other reports nor its own. */
@QuarkusTest
@Shows(Promise.O5)
class LeakPlacesIT {

    @Inject
    LeakPlaces places;

    @Inject
    LeakSearch search;

    @Test
    void whatLeakedIsFoundWhereItStands() {
        String leaked = "kata yang bocor " + UUID.randomUUID();
        Map<String, Object> input = Reports.rubble();
        input.put("description", "Di sini ada " + leaked + ".");
        Reports.submit(Api.anonymous(), input);
        List<Leak> found = search.of(List.of(leaked)).await().atMost(Duration.ofSeconds(60));
        assertEquals(List.of(Set.of("words")), found.stream().map(Leak::places).toList());
    }

    @Test
    void aContactThatCannotBeOpenedIsSaidToBeSo() {
        for (Contact broken : List.of(
                new Contact(1, Buffer.buffer("no seal"), Buffer.buffer("no half")),
                new Contact(77, Buffer.buffer(new byte[60]), Buffer.buffer(new byte[32])))) {
            Searched report = new Searched(new UUID(4, 4), "JK7M3K9QXD2VT", false, "Puing di trotoar", broken);
            assertEquals(Set.of("words", LeakPlaces.UNREADABLE), places.of(report, new Leaked(List.of("puing di"))));
        }
    }
}
