package id.sigap.reference.admin;

import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What is known of months whose statements are final, where there are any: a bean of whoever keeps such statements. */
public interface FrozenMonths {

    /** The latest month of which any statement is final; null if none is. Asked in a unit of work, and answered from there. */
    Uni<@Nullable YearMonth> latest();
}
