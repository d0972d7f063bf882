package id.sigap.platform;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells operators how each job stands; nobody reads it through a door. */
@ApplicationScoped
public class JobRuns {

    private final JobRows rows;

    JobRuns(JobRows rows) {
        this.rows = rows;
    }

    /** One for each job, by name: one cheap read. */
    public Uni<List<JobRun>> all() {
        return rows.all();
    }
}
