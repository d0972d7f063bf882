package id.sigap.door.graphql.registers;

import id.sigap.door.graphql.Given;
import id.sigap.reference.Channel;
import id.sigap.reference.rules.ChannelRules;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;

/** A channel that is to be. */
@Input("ChannelInput")
@Description("A channel to be added.")
@NullUnmarked // filled by the engine
public class ChannelInput {

    @NonNull
    @Description("Its code: capital letters and digits, joined by underscores.")
    public String code;

    @NonNull
    @Description("Its Indonesian name; one line, up to 200 characters.")
    public String nameIndonesian;

    @NonNull
    @Description("Its English name; one line, up to 200 characters.")
    public String nameEnglish;

    @NonNull
    @Description("Its group: APP, SOCIAL, EMAIL, MESSAGE, WEB, COUNTER, PARTNER or MEDIA.")
    public String group;

    @NonNull
    @Description("Whether its reports carry a point, from which their urban village is worked out.")
    public Boolean geoTagged;

    @NonNull
    @Description("Who has its reports first, where they have a place. Geo-tagged ones go to their urban village.")
    public Channel.FirstReceiver firstReceiver;

    @NonNull
    @Description("How its reports reach us, and therefore who may submit through it. It never changes.")
    public Channel.ChannelIntake intake;

    @Description("Whether its messages say whether the reporter wants the report public; false if absent.")
    public Boolean carriesChoice;

    @NonNull
    @Description("First day on which it takes reports, in Asia/Jakarta; 31 days ago at the earliest.")
    public LocalDate validFrom;

    ChannelRules.Draft draft() {
        return new ChannelRules.Draft(
                code,
                nameIndonesian,
                nameEnglish,
                group,
                geoTagged,
                firstReceiver,
                intake,
                Given.or(carriesChoice, Boolean.FALSE),
                validFrom);
    }
}
