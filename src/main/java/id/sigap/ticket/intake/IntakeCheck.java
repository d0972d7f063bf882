package id.sigap.ticket.intake;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.ticket.ReceiptView.LeftOut;
import id.sigap.ticket.Submission;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Says what is wrong with a form that is still being filled in, by the rules that judge it when it is sent. */
@UseCase
public class IntakeCheck {

    private final IntakeDesk desk;

    IntakeCheck(IntakeDesk desk) {
        this.desk = desk;
    }

    /**
     * Stores nothing, asks no database and counts nobody: it can be asked after every page of a form. What is not filled in yet
     * is found missing, so whoever asks leaves out what they have not come to.
     *
     * @throws Problem (in the Uni) FORBIDDEN for whoever may submit nothing
     */
    public Uni<FormFaultsView> check(Viewer viewer, Submission sent) {
        return Uni.createFrom().item(() -> {
            IntakeDesk.Judged judged = desk.judge(viewer, sent);
            List<LeftOut> refused = judged.faults().stream()
                    .map(fault -> new LeftOut(fault.code(), fault.field().orElse(""), fault.limit()))
                    .toList();
            return new FormFaultsView(refused, judged.leftOut());
        });
    }
}
