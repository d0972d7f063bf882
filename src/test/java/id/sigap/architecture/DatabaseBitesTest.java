package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ways past the repositories, seen to be refused. */
@Shows(Promise.H5)
class DatabaseBitesTest {

    @Test
    void refusesAResolverThatHoldsASessionFactory() {
        Plant plant = Plant.of("""
                package id.sigap.door.graphql;
                class TicketCount { org.hibernate.reactive.mutiny.Mutiny.SessionFactory sessions; }
                """);

        assertEquals(Set.of("TicketCount"), plant.reportedBy(DatabaseRules.onlyRepositoriesTouchTheDatabase));
    }

    /** The one that slipped through when the rule named the SQL client's first package only. */
    @Test
    void refusesAResolverThatHoldsTheMutinySqlPool() {
        Plant plant = Plant.of("""
                package id.sigap.door.graphql;
                class TicketCount { io.vertx.mutiny.sqlclient.Pool pool; }
                """);

        assertEquals(Set.of("TicketCount"), plant.reportedBy(DatabaseRules.onlyRepositoriesTouchTheDatabase));
        assertEquals(Set.of("TicketCount"), plant.reportedBy(ArrowRules.packagesUseOnlyTheirLibraries));
    }

    @Test
    void refusesEveryOtherClientThereIs() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                class ByVertx { io.vertx.sqlclient.Pool pool; }
                class ByPg { io.vertx.pgclient.PgConnection connection; }
                class ByMutinyPg { io.vertx.mutiny.pgclient.PgConnection connection; }
                class ByJdbc { java.sql.Connection connection; }
                class ByDataSource { javax.sql.DataSource source; }
                class ByAgroal { io.agroal.api.AgroalDataSource source; }
                class ByPanache { Object all() { return io.quarkus.hibernate.reactive.panache.Panache.getSession(); } }
                class ByDriver { Object driver() { return new org.postgresql.Driver(); } }
                class ByInstance { jakarta.enterprise.inject.Instance<io.vertx.sqlclient.Pool> pools; }
                class ByLookup {
                    Object pool() { return io.quarkus.arc.Arc.container().instance(io.vertx.sqlclient.Pool.class); }
                }
                class ByFlyway { org.flywaydb.core.Flyway flyway; }
                class TicketRows {
                    io.vertx.mutiny.sqlclient.Pool pool;
                    record Page(io.vertx.mutiny.sqlclient.Row row) {}
                }
                class TicketRepository { org.hibernate.reactive.mutiny.Mutiny.Session session; }
                """);

        assertEquals(
                Set.of(
                        "ByVertx",
                        "ByPg",
                        "ByMutinyPg",
                        "ByJdbc",
                        "ByDataSource",
                        "ByAgroal",
                        "ByPanache",
                        "ByDriver",
                        "ByInstance",
                        "ByLookup",
                        "ByFlyway"),
                plant.reportedBy(DatabaseRules.onlyRepositoriesTouchTheDatabase));
    }

    @Test
    void refusesARepositoryInADoor() {
        Plant plant = Plant.of("""
                package id.sigap.door.graphql.http;
                class TicketRows { io.vertx.mutiny.sqlclient.Pool pool; }
                """);

        assertEquals(Set.of("TicketRows"), plant.reportedBy(DatabaseRules.onlyRepositoriesTouchTheDatabase));
    }

    @Test
    void refusesAUseCaseThatCatchesWhatHibernateThrows() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                class Retry {
                    void run(Runnable work) {
                        try { work.run(); } catch (org.hibernate.HibernateException again) { work.run(); }
                    }
                }
                """);

        assertEquals(Set.of("Retry"), plant.reportedBy(DatabaseRules.onlyRepositoriesTouchTheDatabase));
    }

    @Test
    void refusesAnEntityManagerOutsideAnEntity() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                class Closing { jakarta.persistence.EntityManager manager; }
                @jakarta.persistence.Entity class Photo {
                    @jakarta.persistence.Id Long id;
                    static class Key { @jakarta.persistence.Column Long id; }
                }
                """);

        assertEquals(Set.of("Closing"), plant.reportedBy(DatabaseRules.onlyEntitiesAreMapped));
    }

    @Test
    void refusesAnEntityThatReadsTheDatabase() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                @jakarta.persistence.Entity class Photo extends io.quarkus.hibernate.reactive.panache.PanacheEntity {}
                @jakarta.persistence.Entity @org.hibernate.annotations.Immutable class Rating {}
                """);

        assertEquals(Set.of("Photo"), plant.reportedBy(DatabaseRules.entitiesAreMappedAndNoMore));
    }

    @Test
    void refusesASessionThatARepositoryOpensForItself() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                import io.quarkus.hibernate.reactive.panache.Panache;
                class TicketRepository { Object all() { return Panache.withSession(() -> null); } }
                class PhotoRepository { Object all() { return Panache.withTransaction(() -> null); } }
                class RatingRepository { org.hibernate.reactive.mutiny.Mutiny.SessionFactory sessions; }
                class StepRepository { org.hibernate.reactive.mutiny.Mutiny.Session session; }
                """);

        assertEquals(
                Set.of("TicketRepository", "PhotoRepository", "RatingRepository"),
                plant.reportedBy(DatabaseRules.onlyTheUnitOfWorkOpensSessions));
    }

    @Test
    void refusesATransactionByAnnotation() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                import io.quarkus.hibernate.reactive.panache.common.WithSession;
                import io.quarkus.hibernate.reactive.panache.common.WithSessionOnDemand;
                import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
                class Reader { @WithSession Object read() { return 1; } }
                class Lister { @WithSessionOnDemand Object list() { return 1; } }
                @WithTransaction class Writer {}
                @jakarta.transaction.Transactional class Job {}
                """);

        assertEquals(
                Set.of("Reader", "Lister", "Writer", "Job"),
                plant.reportedBy(DatabaseRules.nobodyDeclaresATransaction));
    }
}
