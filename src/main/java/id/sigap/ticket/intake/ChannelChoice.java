package id.sigap.ticket.intake;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Channel;
import id.sigap.reference.Channel.ChannelIntake;
import id.sigap.reference.ReferenceBook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which channel a submit comes by, and whether this viewer may use it. */
final class ChannelChoice {

    private ChannelChoice() {}

    /** @throws Problem FORBIDDEN if there is no channel that this viewer may use */
    static void requireAny(Viewer viewer) {
        if (admitted(viewer).isEmpty()) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
    }

    /** @throws Problem CHANNEL_UNKNOWN or CHANNEL_NOT_YOURS */
    static Channel of(Viewer viewer, @Nullable String code, ReferenceBook book, LocalDate today) {
        Set<ChannelIntake> admitted = admitted(viewer);
        Channel channel = code == null
                ? byDefault(viewer, admitted, book, today)
                        .orElseThrow(() -> new Problem(ProblemCode.CHANNEL_UNKNOWN, "channelCode"))
                : book.channel(code, today).orElseThrow(() -> new Problem(ProblemCode.CHANNEL_UNKNOWN, "channelCode"));
        if (!admitted.contains(channel.intake()) || isAnothersClient(viewer, channel)) {
            throw new Problem(ProblemCode.CHANNEL_NOT_YOURS, "channelCode");
        }
        return channel;
    }

    /** Whether what is sent names the channel that a report of that day came by: itself, or by none, which meant that one. */
    static boolean isThat(String channel, Viewer viewer, @Nullable String code, ReferenceBook book, LocalDate then) {
        return code == null
                ? byDefault(viewer, admitted(viewer), book, then)
                        .filter(found -> found.code().equals(channel))
                        .isPresent()
                : code.equals(channel);
    }

    private static Set<ChannelIntake> admitted(Viewer viewer) {
        Set<ChannelIntake> admitted = EnumSet.noneOf(ChannelIntake.class);
        if (viewer.isAnonymous()) {
            admitted.add(ChannelIntake.WEB);
        }
        if (viewer.has(Role.CITIZEN)) {
            admitted.add(ChannelIntake.CITIZEN);
        }
        if (viewer.has(Role.CHANNEL) && viewer.channel() != null) {
            admitted.add(ChannelIntake.CLIENT);
        }
        if (viewer.has(Role.DESK_OFFICER)) {
            admitted.add(ChannelIntake.DESK);
        }
        return admitted;
    }

    private static boolean isAnothersClient(Viewer viewer, Channel channel) {
        return channel.intake() == ChannelIntake.CLIENT && !channel.code().equals(viewer.channel());
    }

    /**
     * The first that is admitted, and of those the one that has been open longest: one that an admin adds does not take over from
     * it. A clerk has several and must say which.
     */
    private static Optional<Channel> byDefault(
            Viewer viewer, Set<ChannelIntake> admitted, ReferenceBook book, LocalDate today) {
        return book.channels().stream()
                .filter(channel -> channel.validity().covers(today))
                .filter(channel -> channel.intake() != ChannelIntake.DESK && admitted.contains(channel.intake()))
                .filter(channel -> !isAnothersClient(viewer, channel))
                .min(Comparator.comparing(
                                (Channel channel) -> channel.validity().from())
                        .thenComparing(Channel::code));
    }
}
