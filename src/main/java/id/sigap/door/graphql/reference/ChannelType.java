package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.GlobalId;
import id.sigap.door.graphql.NodeType;
import id.sigap.door.graphql.TextType;
import id.sigap.reference.Channel;
import id.sigap.reference.ReferenceBook;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A way reports come in. */
@Type("Channel")
@Description("A way in which reports come in, with the dates it is valid.")
public class ChannelType implements NodeType {

    private final Channel channel;

    public ChannelType(Channel channel) {
        this.channel = channel;
    }

    /** Null if there is none of that code. */
    public static @Nullable ChannelType of(@Nullable String code, ReferenceBook book) {
        return book.channel(code).map(ChannelType::new).orElse(null);
    }

    @Id
    @NonNull
    @Override
    @Description(NodeType.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.CHANNEL, channel.code());
    }

    @NonNull
    @Description("Its code.")
    public String getCode() {
        return channel.code();
    }

    @NonNull
    @Description("Its name.")
    public TextType getName() {
        return new TextType(channel.name());
    }

    @NonNull
    @Description("The group it belongs to.")
    public String getGroup() {
        return channel.group();
    }

    @Description("Whether its reports carry a point, from which their urban village is worked out.")
    public boolean isGeoTagged() {
        return channel.geoTagged();
    }

    @NonNull
    @Description("How its reports reach us, and therefore who may submit through it.")
    public Channel.ChannelIntake getIntake() {
        return channel.intake();
    }

    @NonNull
    @Description("Who has its reports first, where they have a place.")
    public Channel.FirstReceiver getFirstReceiver() {
        return channel.firstReceiver();
    }

    @Description("Whether its messages say whether the reporter wants the report public.")
    public boolean isCarriesChoice() {
        return channel.carriesChoice();
    }

    @NonNull
    @Description("First valid day, in Asia/Jakarta.")
    public LocalDate getValidFrom() {
        return channel.validity().from();
    }

    @Description("Last valid day, in Asia/Jakarta; null if no end is set.")
    public @Nullable LocalDate getValidTo() {
        return channel.validity().to();
    }
}
