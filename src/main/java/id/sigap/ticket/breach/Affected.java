package id.sigap.ticket.breach;

import id.sigap.ticket.DisclosureView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report whose reporter is to be told.
 *
 * @param number as printed
 * @param shown what of it was shown in that time, by the names of the access log
 * @param signedIn whether its reporter reads it in the app
 * @param erased whether nobody knows any more who reported it
 * @param contact as the reporter left it
 * @param unreadable whether there is one that cannot be opened
 */
public record Affected(
        String number,
        Set<String> shown,
        boolean signedIn,
        boolean erased,
        @Nullable DisclosureView contact,
        boolean unreadable) {

    /** Whether there is an address to write to. */
    public boolean isReachable() {
        return contact != null && (contact.phone() != null || contact.email() != null);
    }
}
