package id.sigap.ticket.duedays;

import id.sigap.reference.ReferenceBook;
import id.sigap.reference.admin.DeadlineMoves;
import id.sigap.reference.admin.OpenDeadlines;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Says what the recompute will do, by what the recompute computes with. */
@ApplicationScoped
class MovePreview implements OpenDeadlines {

    private final OpenDeadlineRows rows;

    MovePreview(OpenDeadlineRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<DeadlineMoves> moves(ReferenceBook book, LocalDate today) {
        MoveCount count = new MoveCount(today);
        return rows.all()
                .invoke(page -> page.forEach(alike -> count.add(alike, DueDay.of(alike.clock(), book))))
                .collect()
                .last()
                .map(done -> count.moves());
    }
}
