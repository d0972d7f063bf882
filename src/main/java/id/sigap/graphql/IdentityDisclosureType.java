package id.sigap.graphql;

import id.sigap.access.Role;
import id.sigap.ticket.IdentityDisclosureView;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** That somebody was told who reported it, as the reporter may know it. */
@Type("IdentityDisclosure")
@Description("That somebody was told who reported it; neither the person nor the hour.")
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
    @Description("The roles of whoever was told.")
    public List<@NonNull Role> getRoles() {
        return disclosure.roles().stream().sorted().toList();
    }
}
