package id.sigap.door.graphql.registers;

import id.sigap.reference.Channel;
import id.sigap.reference.rules.ChannelRules;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.NullUnmarked;

/** What is to be another of a channel. */
@Input("ChannelChangesInput")
@Description("What is to change of a channel; what is absent or null stays.")
@NullUnmarked // filled by the engine
public class ChannelChangesInput {

    @Description("Its Indonesian name; one line, up to 200 characters.")
    public String nameIndonesian;

    @Description("Its English name; one line, up to 200 characters.")
    public String nameEnglish;

    @Description("Its group.")
    public String group;

    @Description("Whether its reports carry a point.")
    public Boolean geoTagged;

    @Description("Who has its reports first, where they have a place.")
    public Channel.FirstReceiver firstReceiver;

    @Description("Whether its messages say whether the reporter wants the report public.")
    public Boolean carriesChoice;

    @Description("Its first day, in Asia/Jakarta. What takes reports already does not begin in days to come.")
    public LocalDate validFrom;

    ChannelRules.Edit edit() {
        return new ChannelRules.Edit(
                nameIndonesian, nameEnglish, group, geoTagged, firstReceiver, carriesChoice, validFrom);
    }
}
