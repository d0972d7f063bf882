package id.sigap.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connection of a transaction ends: before the commit nothing was done, and while it was committed nobody knows. */
@QuarkusTest
@Shows(Promise.A3)
class UnitOfWorkIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    UnitOfWork unitOfWork;

    private OwnDatabase own;

    @BeforeEach
    void aTableWhoseRowsEndTheirConnection() {
        own = OwnDatabase.opened();
        Database.sql("create table doomed (item int); create function doom() returns trigger language plpgsql as"
                + " $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;"
                + " grant all on doomed to public");
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    @Test
    void whatIsCutWhileItIsCommittedIsToldAsUnknown() {
        Database.sql("create constraint trigger doomed after insert on doomed deferrable initially deferred"
                + " for each row execute function doom()");
        Problem told = assertThrows(Problem.class, () -> insert().await().atMost(PATIENCE));
        assertEquals(ProblemCode.OUTCOME_UNKNOWN, told.code());
    }

    @Test
    void whatIsCutBeforeTheCommitWasNotDone() {
        Database.sql("create trigger doomed after insert on doomed for each row execute function doom()");
        Throwable told = assertThrows(Throwable.class, () -> insert().await().atMost(PATIENCE));
        assertTrue(DatabaseFailures.isLost(told), told::toString);
    }

    private Uni<Integer> insert() {
        return unitOfWork.transaction(
                () -> Panache.getSession().chain(session -> session.createNativeQuery("insert into doomed values (1)")
                        .executeUpdate()));
    }
}
