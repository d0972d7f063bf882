package id.sigap.audit.root;

import id.sigap.audit.root.RootRows.Stored;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** All roots as they are to be kept elsewhere. */
@ApplicationScoped
public class RootLines {

    private static final int PAGE = 100;

    private final RootRows rows;

    RootLines(RootRows rows) {
        this.rows = rows;
    }

    /** A line each, in order. */
    public Multi<String> all() {
        AtomicInteger after = new AtomicInteger();
        return Multi.createBy()
                .repeating()
                .uni(() -> rows.after(after.get(), PAGE).invoke(page -> remember(page, after)))
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .transformToIterable(page -> page)
                .map(Stored::line);
    }

    private static void remember(List<Stored> page, AtomicInteger after) {
        if (!page.isEmpty()) {
            after.set(page.get(page.size() - 1).root().number());
        }
    }
}
