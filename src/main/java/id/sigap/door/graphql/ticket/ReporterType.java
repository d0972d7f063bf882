package id.sigap.door.graphql.ticket;

import id.sigap.ticket.DisclosureView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Who reported it, disclosed. */
@Type("Reporter")
@Description("The reporter of a report. Reading it is recorded, with the reason given.")
public class ReporterType {

    private final DisclosureView reporter;

    ReporterType(DisclosureView reporter) {
        this.reporter = reporter;
    }

    @Description("Whether the reporter chose to be anonymous to everybody. If false and all else is null, no"
            + " contact is stored.")
    public boolean isAnonymous() {
        return reporter.anonymous();
    }

    @Description("Name.")
    public @Nullable String getName() {
        return reporter.name();
    }

    @Description("Telephone number.")
    public @Nullable String getPhone() {
        return reporter.phone();
    }

    @Description("E-mail address.")
    public @Nullable String getEmail() {
        return reporter.email();
    }
}
