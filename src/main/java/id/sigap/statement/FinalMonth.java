package id.sigap.statement;

import id.sigap.reference.admin.FrozenMonths;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Keeps edits of reference data away from what final statements were counted with. */
@ApplicationScoped
class FinalMonth implements FrozenMonths {

    private final FinalRows rows;

    FinalMonth(FinalRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<@Nullable YearMonth> latest() {
        return rows.latest();
    }
}
