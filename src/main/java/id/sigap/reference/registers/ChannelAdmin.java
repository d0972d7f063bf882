package id.sigap.reference.registers;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.reference.Channel;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.ReferenceEdits;
import id.sigap.reference.admin.ReferenceKind;
import id.sigap.reference.rules.ChannelRules;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.function.Function;

/** Adds, changes, closes and reopens channels; for admins alone. */
@UseCase
public class ChannelAdmin {

    private final ReferenceEdits edits;
    private final ChannelRows rows;

    ChannelAdmin(ReferenceEdits edits, ChannelRows rows) {
        this.edits = edits;
        this.rows = rows;
    }

    /**
     * A channel more.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link ChannelRules#added}
     */
    public Uni<EditView> add(Viewer viewer, EditRequest request, ChannelRules.Draft channel) {
        return edited(viewer, request, rules -> rules.added(channel));
    }

    /**
     * Another name, or whatever else is told of a channel.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link ChannelRules#changed}
     */
    public Uni<EditView> change(Viewer viewer, EditRequest request, String code, ChannelRules.Edit edit) {
        return edited(viewer, request, rules -> rules.changed(code, edit));
    }

    /**
     * The last day of a channel.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link ChannelRules#closed}
     */
    public Uni<EditView> close(Viewer viewer, EditRequest request, String code, LocalDate lastDay) {
        return edited(viewer, request, rules -> rules.closed(code, lastDay));
    }

    /**
     * A channel that was closed is open again.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link ChannelRules#reopened}
     */
    public Uni<EditView> reopen(Viewer viewer, EditRequest request, String code) {
        return edited(viewer, request, rules -> rules.reopened(code));
    }

    private Uni<EditView> edited(Viewer viewer, EditRequest request, Function<ChannelRules, Channel> edit) {
        return edits.edit(viewer, request, faults -> edit, (draft, judged) -> {
            Channel channel = judged.apply(new ChannelRules(draft.before(), draft.today()));
            return draft.change(
                    ReferenceKind.CHANNEL, channel.code(), () -> rows.find(channel.code()), () -> rows.put(channel));
        });
    }
}
