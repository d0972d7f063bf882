package id.sigap.ticket.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.platform.act.Mapping;
import id.sigap.ticket.sealing.IdentitySecret;
import id.sigap.ticket.sealing.ReporterIdentity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** What is written without a session goes into the columns that Hibernate maps, and into each of them. */
@QuarkusTest
class MappingIT {

    private static final Set<Class<?>> WRITTEN = Set.of(
            Ticket.class,
            HistoryEntry.class,
            HistoryText.class,
            TicketComment.class,
            ReporterIdentity.class,
            IdentitySecret.class);

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void theColumnsAreThoseThatHibernateMaps() {
        for (Class<?> kind : WRITTEN) {
            EntityPersister mapped = ((MappingMetamodel) sessions.getMetamodel()).getEntityDescriptor(kind);
            Set<String> columns = new TreeSet<>();
            mapped.forEachSelectable((i, column) -> columns.add(name(column)));
            mapped.getIdentifierMapping().forEachSelectable((i, column) -> columns.add(name(column)));
            assertEquals(
                    columns,
                    Mapping.of(kind).columns().stream()
                            .map(Mapping.Column::name)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    kind.getSimpleName());
            assertEquals(
                    mapped.getMappedTableDetails().getTableName(),
                    Mapping.of(kind).table(),
                    "its table");
        }
    }

    private static String name(SelectableMapping column) {
        return column.getSelectionExpression();
    }
}
