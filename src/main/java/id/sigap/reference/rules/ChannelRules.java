package id.sigap.reference.rules;

import id.sigap.problem.Faults;
import id.sigap.problem.LocalizedText;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.CalendarYears;
import id.sigap.reference.Channel;
import id.sigap.reference.Channel.ChannelIntake;
import id.sigap.reference.Channel.FirstReceiver;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.Validity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be done to channels.
 *
 * @param book as it is now
 * @param today in Asia/Jakarta
 */
public record ChannelRules(ReferenceBook book, LocalDate today) {

    private static final Set<String> GROUPS =
            Set.of("APP", "SOCIAL", "EMAIL", "MESSAGE", "WEB", "COUNTER", "PARTNER", "MEDIA");

    /** A channel that is to be. */
    public record Draft(
            String code,
            String nameIndonesian,
            String nameEnglish,
            String group,
            boolean geoTagged,
            FirstReceiver firstReceiver,
            ChannelIntake intake,
            boolean carriesChoice,
            LocalDate validFrom) {}

    /** What is to be another; null stays. Who may submit through it never is: its reports are kept by that. */
    public record Edit(
            @Nullable String nameIndonesian,
            @Nullable String nameEnglish,
            @Nullable String group,
            @Nullable Boolean geoTagged,
            @Nullable FirstReceiver firstReceiver,
            @Nullable Boolean carriesChoice,
            @Nullable LocalDate validFrom) {}

    /**
     * The new channel.
     *
     * @throws Problem all that is wrong with it
     */
    public Channel added(Draft draft) {
        Faults faults = new Faults();
        faults.require(() -> Codes.CHANNEL.require(draft.code, "code"));
        if (book.channel(draft.code).isPresent()) {
            faults.add(new Problem(ProblemCode.CODE_TAKEN, "code"));
        }
        LocalizedText name = Names.distinct(draft.nameIndonesian, draft.nameEnglish, namesBeside(draft.code), faults);
        faults.require(() -> requireGroup(draft.group));
        faults.require(() -> requireReceiver(draft.geoTagged, draft.firstReceiver));
        faults.require(() -> Days.requireFirst(draft.validFrom, today, "validFrom"));
        faults.raise();
        return new Channel(
                draft.code,
                Objects.requireNonNull(name),
                draft.group,
                draft.geoTagged,
                draft.firstReceiver,
                draft.intake,
                draft.carriesChoice,
                new Validity(draft.validFrom, null));
    }

    /**
     * The channel with what is to be other.
     *
     * @throws Problem all that is wrong with it
     */
    public Channel changed(String code, Edit edit) {
        Channel channel = known(code);
        Faults faults = new Faults();
        LocalizedText before = channel.name();
        String id = Objects.requireNonNullElse(edit.nameIndonesian, before.id());
        String en = Objects.requireNonNullElse(edit.nameEnglish, before.en());
        LocalizedText name = id.equals(before.id()) && en.equals(before.en())
                ? before
                : Names.distinct(id, en, namesBeside(code), faults);
        boolean geoTagged = Objects.requireNonNullElse(edit.geoTagged, channel.geoTagged());
        FirstReceiver receiver = Objects.requireNonNullElse(edit.firstReceiver, channel.firstReceiver());
        if (edit.group != null) {
            faults.require(() -> requireGroup(edit.group));
        }
        faults.require(() -> requireReceiver(geoTagged, receiver));
        Validity validity = faults.check(() -> begun(channel.validity(), edit.validFrom));
        faults.raise();
        return new Channel(
                code,
                Objects.requireNonNull(name),
                Objects.requireNonNullElse(edit.group, channel.group()),
                geoTagged,
                receiver,
                channel.intake(),
                Objects.requireNonNullElse(edit.carriesChoice, channel.carriesChoice()),
                Objects.requireNonNull(validity));
    }

    /**
     * The channel with its last day.
     *
     * @throws Problem CHANNEL_UNKNOWN or what is wrong with the day
     */
    public Channel closed(String code, LocalDate lastDay) {
        Channel channel = known(code);
        return with(channel, Days.ended(channel.validity(), lastDay, today));
    }

    /**
     * The channel without a last day.
     *
     * @throws Problem CHANNEL_UNKNOWN, NOT_CLOSED, or NAME_TAKEN by one that came meanwhile
     */
    public Channel reopened(String code) {
        Channel channel = known(code);
        Faults faults = new Faults();
        Validity validity = faults.check(() -> Days.again(channel.validity()));
        faults.require(
                () -> Names.distinct(channel.name().id(), namesBeside(code).map(LocalizedText::id), "code"));
        faults.raise();
        return with(channel, Objects.requireNonNull(validity));
    }

    /** What takes reports already does not begin to in days to come: that would be a closing, which says so. */
    private Validity begun(Validity validity, @Nullable LocalDate from) {
        if (from == null) {
            return validity;
        }
        CalendarYears.check(from.getYear(), "validFrom");
        boolean toCome = from.isAfter(today) && !validity.from().isAfter(today);
        if (toCome || (validity.to() != null && from.isAfter(validity.to()))) {
            throw new Problem(ProblemCode.DAYS_OUT_OF_ORDER, "validFrom");
        }
        return new Validity(from, validity.to());
    }

    private static Channel with(Channel channel, Validity validity) {
        return new Channel(
                channel.code(),
                channel.name(),
                channel.group(),
                channel.geoTagged(),
                channel.firstReceiver(),
                channel.intake(),
                channel.carriesChoice(),
                validity);
    }

    private Channel known(String code) {
        return book.channel(code).orElseThrow(() -> new Problem(ProblemCode.CHANNEL_UNKNOWN, "code"));
    }

    private Stream<LocalizedText> namesBeside(String code) {
        return book.channels().stream()
                .filter(each -> !each.code().equals(code) && !Days.isOver(each.validity(), today))
                .map(Channel::name);
    }

    private static void requireGroup(String group) {
        if (!GROUPS.contains(group)) {
            throw new Problem(ProblemCode.GROUP_UNKNOWN, "group");
        }
    }

    private static void requireReceiver(boolean geoTagged, FirstReceiver receiver) {
        if (geoTagged && receiver != FirstReceiver.URBAN_VILLAGE) {
            throw new Problem(ProblemCode.RECEIVER_UNFIT, "firstReceiver");
        }
    }
}
