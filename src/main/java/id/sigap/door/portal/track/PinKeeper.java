package id.sigap.door.portal.track;

import id.sigap.door.portal.page.Cookies;
import id.sigap.door.portal.page.Visit;
import id.sigap.platform.SealedNotes;
import id.sigap.ticket.TicketRef.GivenPin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a PIN that was right in the browser of whoever typed it, sealed, for half an hour from each look at the report. A cookie
 * for each report: whoever has two open in two tabs has both.
 */
@ApplicationScoped
class PinKeeper {

    static final String PATH = "/lacak";
    static final Duration KEPT = Duration.ofMinutes(30);

    /** A number has 13 letters; what is longer is none. */
    private static final int LONGEST = 20;

    private final SealedNotes notes;
    private final Clock clock;

    PinKeeper(SealedNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /** The PIN that this browser has for a report; null if none, or not any more. */
    @Nullable
    GivenPin of(Visit visit, String number) {
        return visit.cookie(name(number))
                .flatMap(note -> notes.open(name(number), note))
                .map(pin -> GivenPin.of(pin, visit.network()))
                .orElse(null);
    }

    /** The cookie by which it is kept, or kept on. */
    String keep(Visit visit, String number, GivenPin pin) {
        String note = notes.seal(name(number), pin.typed(), clock.instant().plus(KEPT));
        return Cookies.of(visit.context().request(), name(number), note, PATH, KEPT);
    }

    String forget(Visit visit, String number) {
        return Cookies.without(visit.context().request(), name(number), PATH);
    }

    /** Of the number as printed; whoever types it otherwise finds the PIN not kept, and no harm is done. */
    private static String name(String number) {
        String letters = number.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return "lacak_" + letters.substring(0, Math.min(LONGEST, letters.length()));
    }
}
