package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static id.sigap.architecture.Conditions.dependOnNo;
import static id.sigap.architecture.Conditions.isIn;
import static id.sigap.architecture.Conditions.outermost;
import static id.sigap.architecture.Conditions.should;
import static id.sigap.architecture.Conditions.that;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** Who reaches the database, and through what. */
final class DatabaseRules {

    /** Whatever speaks to a database, by the names that its packages have. */
    private static final String CLIENT =
            "(.+\\.)?(hibernate|panache|sqlclient|pgclient|agroal|jdbc|datasource|flywaydb|postgresql)(\\..+)?"
                    + "|javax?\\.sql(\\..+)?";

    /** What opens a session or holds the means to. */
    private static final Set<String> SESSIONS =
            Set.of("Panache", "SessionOperations", "SessionFactory", "EntityManagerFactory", "StatelessSession");

    private static final Set<String> DECLARED =
            Set.of("WithSession", "WithSessionOnDemand", "WithTransaction", "ReactiveTransactional", "Transactional");

    @ArchTest
    static final ArchRule onlyRepositoriesTouchTheDatabase = classes()
            .that(that("are not at the database", javaClass -> !isAtTheDatabase(javaClass)))
            .should(dependOnNo("Hibernate and no SQL client", DatabaseRules::isClient))
            .because("a statement outside a repository is one that no policy has restricted");

    @ArchTest
    static final ArchRule onlyEntitiesAreMapped = classes()
            .that(that("are no entities", javaClass -> !isMapped(outermost(javaClass))))
            .should(dependOnNo(
                    "persistence API", target -> target.getPackageName().startsWith("jakarta.persistence")))
            .because("an entity manager in other hands is a repository that nobody knows of");

    @ArchTest
    static final ArchRule entitiesAreMappedAndNoMore = classes()
            .that(that("are entities", DatabaseRules::isMapped))
            .should(dependOnNo(
                    "database client but Hibernate's annotations",
                    target -> isClient(target) && !target.getPackageName().startsWith("org.hibernate.annotations")))
            .because("an entity that reads the database by itself reads it past the repository");

    @ArchTest
    static final ArchRule onlyTheUnitOfWorkOpensSessions = classes()
            .that(that("are not the unit of work", javaClass -> !isUnitOfWork(javaClass)))
            .should(dependOnNo(
                    "means to open a session", target -> isClient(target) && SESSIONS.contains(target.getSimpleName())))
            .because("a session shared by fields that run at once breaks under them (quarkus#32870)");

    @ArchTest
    static final ArchRule nobodyDeclaresATransaction = classes()
            .should(should(
                    "have no session or transaction by annotation", (javaClass, complain) -> annotations(javaClass)
                            .map(annotation -> annotation.getRawType().getSimpleName())
                            .filter(DECLARED::contains)
                            .forEach(name -> complain.accept("is annotated with @" + name))))
            .because("an annotation opens its session on the caller's context, which other fields share");

    private DatabaseRules() {}

    static boolean isMapped(JavaClass javaClass) {
        return javaClass.isAnnotatedWith("jakarta.persistence.Entity")
                || javaClass.isAnnotatedWith("jakarta.persistence.Embeddable")
                || javaClass.isAnnotatedWith("jakarta.persistence.MappedSuperclass");
    }

    static boolean isRepository(JavaClass javaClass) {
        JavaClass file = outermost(javaClass);
        boolean named = file.getSimpleName().matches(".+(Repository|Rows)|ReferenceTables");
        return named || file.isAssignableTo("io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase");
    }

    private static boolean isAtTheDatabase(JavaClass javaClass) {
        boolean starter = isIn(javaClass, "startup")
                && Set.of("Databases", "EmbeddedServer", "MigrationCheck")
                        .contains(outermost(javaClass).getSimpleName());
        boolean told = isIn(javaClass, "platform.waits")
                || Set.of(".platform.DatabaseFailures", ".platform.NamedColumns")
                        .contains(outermost(javaClass).getName().substring(Packages.BASE.length()));
        boolean pooled = isIn(javaClass, "platform.pool");
        boolean migrated = isIn(javaClass, "startup.migration");
        boolean tried = isIn(javaClass, "startup.check")
                && Set.of("DatabaseCheck", "SchemaCheck")
                        .contains(outermost(javaClass).getSimpleName());
        boolean migrating = isIn(javaClass, "command")
                && outermost(javaClass).getSimpleName().equals("MigrateCommand");
        boolean repository = isRepository(javaClass)
                && Packages.of(javaClass).filter(row -> !row.door()).isPresent();
        boolean acting = isIn(javaClass, "platform.act");
        boolean room = pooled || migrated || told || migrating || acting;
        return repository || isUnitOfWork(javaClass) || isMapped(javaClass) || starter || tried || room;
    }

    private static boolean isUnitOfWork(JavaClass javaClass) {
        return outermost(javaClass).getName().equals(Packages.BASE + ".platform.UnitOfWork");
    }

    private static boolean isClient(JavaClass target) {
        return target.getPackageName().matches(CLIENT);
    }

    private static Stream<? extends JavaAnnotation<?>> annotations(JavaClass javaClass) {
        return Stream.concat(
                javaClass.getAnnotations().stream(),
                javaClass.getMembers().stream().flatMap(member -> member.getAnnotations().stream()));
    }
}
