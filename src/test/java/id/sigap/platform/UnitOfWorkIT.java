package id.sigap.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.platform.act.Transaction;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.DatabaseException;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connection of a transaction ends: before the commit nothing was done, and while it was committed nobody knows. */
@QuarkusTest
@Shows(Promise.A3)
class UnitOfWorkIT {

    private static final String INSERT = "insert into doomed values ($1)";
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
        assertUnknown(asked());
        assertUnknown(told());
    }

    /** What is told goes out with the COMMIT, so nobody knows how far the server came. */
    @Test
    void whatIsToldAndCutMayHaveBeenDone() {
        Database.sql("create trigger doomed after insert on doomed for each row execute function doom()");
        assertUnknown(told());
    }

    private static void assertUnknown(Uni<?> unit) {
        Problem told = assertThrows(Problem.class, () -> unit.await().atMost(PATIENCE));
        assertEquals(ProblemCode.OUTCOME_UNKNOWN, told.code());
    }

    @Test
    void whatIsCutBeforeTheCommitWasNotDone() {
        Database.sql("create trigger doomed after insert on doomed for each row execute function doom()");
        Throwable told = assertThrows(Throwable.class, () -> asked().await().atMost(PATIENCE));
        assertTrue(DatabaseFailures.isLost(told), told::toString);
    }

    /** The COMMIT that was sent behind it is answered as if nothing were wrong. */
    @Test
    void aFailureOfWhatIsToldIsThatOfTheWhole() {
        Uni<Void> twice = unitOfWork.transaction(() -> {
            Transaction.current().tell(INSERT, Tuple.of(1));
            Transaction.current().tell("insert into doomed values ($1 / 0)", Tuple.of(1));
            Transaction.current().tell(INSERT, Tuple.of(2));
            return Uni.createFrom().voidItem();
        });
        DatabaseException told =
                assertThrows(DatabaseException.class, () -> twice.await().atMost(PATIENCE));
        assertEquals("22012", told.getSqlState());
        assertEquals("0", Database.sql("select count(*) from doomed"));
    }

    /** Though the work goes on as if nothing were wrong. */
    @Test
    void aFailureThatTheWorkPassesOverIsThatOfTheWhole() {
        Uni<Void> passedOver = unitOfWork.transaction(() -> Transaction.current()
                .ask("insert into doomed values ($1 / 0)", Tuple.of(1))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid());
        assertThrows(DatabaseException.class, () -> passedOver.await().atMost(PATIENCE));
    }

    @Test
    void whatIsAskedAtTheEndIsReadBehindWhatIsTold() {
        Uni<Uni<Long>> counted = unitOfWork.transaction(() -> {
            Transaction.current().tell(INSERT, Tuple.of(1));
            return Uni.createFrom()
                    .item(Transaction.current()
                            .askAtTheEnd("select count(*) from doomed", Tuple.tuple())
                            .map(rows -> rows.iterator().next().getLong(0)));
        });
        assertEquals(1, counted.chain(count -> count).await().atMost(PATIENCE));
    }

    private Uni<Void> asked() {
        return unitOfWork.transaction(
                () -> Transaction.current().ask(INSERT, Tuple.of(1)).replaceWithVoid());
    }

    private Uni<Void> told() {
        return unitOfWork.transaction(() -> {
            Transaction.current().tell(INSERT, Tuple.of(1));
            return Uni.createFrom().voidItem();
        });
    }
}
