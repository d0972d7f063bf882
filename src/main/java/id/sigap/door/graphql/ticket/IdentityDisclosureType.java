package id.sigap.door.graphql.ticket;

import id.sigap.access.Role;
import id.sigap.ticket.IdentityDisclosureView;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** That somebody was told who reported it, as the reporter may know it. */
@Type("IdentityDisclosure")
@Description(
        "One disclosure of the reporter's identity: on which day and to which roles, but not to whom or at what hour.")
public class IdentityDisclosureType {

    private final IdentityDisclosureView disclosure;

    IdentityDisclosureType(IdentityDisclosureView disclosure) {
        this.disclosure = disclosure;
    }

    @NonNull
    @Description("The day, in Asia/Jakarta.")
    public LocalDate getDay() {
        return disclosure.day();
    }

    @NonNull
    @Description("The roles of the person it was disclosed to.")
    public List<@NonNull Role> getRoles() {
        return disclosure.roles().stream().sorted().toList();
    }
}
