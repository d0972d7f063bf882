package id.sigap.ticket.sealing;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.ticket.report.StepCounts;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRow;
import id.sigap.workflow.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** The version of a report that clients name: of its last step that its reader can see. Opaque: it counts nothing. */
@ApplicationScoped
public class Versions {

    private static final int BYTES = 12;

    /** No state of a report is written so. */
    private static final byte[] NOTE = "note".getBytes(StandardCharsets.UTF_8);

    private final Keyring keyring;

    Versions(Keyring keyring) {
        this.keyring = keyring;
    }

    /** As a viewer is told it: without the private steps, public ones and the state that everybody reads move it. */
    public String of(TicketRow row, boolean privateStepsToo) {
        return of(row.id(), row.steps(), row.shownStatus(), row.categoryCode(), privateStepsToo);
    }

    /** The same, of a report that is about to be changed. */
    public String of(Ticket ticket, boolean privateStepsToo) {
        return of(ticket.id(), ticket.steps(), ticket.shownStatus(), ticket.category(), privateStepsToo);
    }

    private String of(UUID id, StepCounts steps, Status shown, String category, boolean privateStepsToo) {
        if (privateStepsToo) {
            return of(id, steps.all());
        }
        String state = shown + "\n" + category;
        return of(Pins.bytes(id), bytes(steps.open()), state.getBytes(StandardCharsets.UTF_8));
    }

    /** For who sees every step; {@code steps} is how many moved it. */
    public String of(UUID ticketId, int steps) {
        return of(Pins.bytes(ticketId), bytes(steps));
    }

    /** By what a redaction names the note of a step. Opaque: it tells no place in the history. */
    public String ofNote(UUID ticketId, int position) {
        return of(Pins.bytes(ticketId), bytes(position), NOTE);
    }

    private String of(byte[]... parts) {
        byte[] mac = keyring.mac(Purpose.VERSION, keyring.first(), parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, BYTES));
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }
}
