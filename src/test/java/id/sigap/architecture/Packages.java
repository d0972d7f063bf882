package id.sigap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every package, and all that it may know: of ours, and of other people's.
 *
 * <p>What is not here is refused, a package that is not here too. So whatever is new costs a line in this table, and
 * that line is what a reviewer sees.
 */
final class Packages {

    static final String BASE = "id.sigap";

    /** What the language offers to code that asks nothing of its surroundings. */
    static final Set<String> LANGUAGE = Set.of("java.lang", "java.util", "java.time", "org.jspecify.annotations");

    private static final Set<String> ANYTHING = Set.of("");

    private static final List<Row> TABLE = List.of(
            pure("problem"),
            pure("access").knowing("problem"),
            pure("workflow").knowing("access", "problem"),
            pure("deadline").knowing("problem"),
            row("platform").knowing("access").using(ANYTHING),
            row("reference")
                    .knowing("platform", "problem", "deadline")
                    .using(
                            "io.quarkus.runtime",
                            "io.quarkus.scheduler",
                            "io.smallrye.mutiny",
                            "io.vertx.core.json", // boundaries come as GeoJSON
                            "io.vertx.mutiny.sqlclient",
                            "jakarta",
                            "org.eclipse.microprofile.config",
                            "org.locationtech.jts"),
            row("identity")
                    .knowing("access", "platform", "problem", "reference")
                    .using(
                            "io.quarkus.arc",
                            "io.quarkus.security",
                            "io.smallrye.mutiny",
                            "jakarta.enterprise",
                            "org.eclipse.microprofile.config",
                            "org.eclipse.microprofile.jwt",
                            "org.jose4j"), // further rules for tokens, where Quarkus asks for them
            row("integrity")
                    .knowing("access", "platform", "problem")
                    .using(
                            "io.quarkus.scheduler",
                            "io.smallrye.mutiny",
                            "io.vertx.core", // what the SQL client puts bytes into, and threads for many links
                            "io.vertx.mutiny.core.buffer",
                            "io.vertx.mutiny.sqlclient",
                            "jakarta.enterprise",
                            "org.eclipse.microprofile.config"),
            row("audit")
                    .knowing("access", "integrity", "platform")
                    .using(
                            "io.quarkus.hibernate.reactive.panache",
                            "io.smallrye.mutiny",
                            "jakarta.enterprise",
                            "jakarta.persistence",
                            "org.hibernate"),
            row("photo")
                    .knowing("platform", "problem")
                    .using(
                            "com.oracle.svm.core.annotate",
                            "com.twelvemonkeys.imageio.plugins.webp",
                            "io.quarkus.runtime",
                            "io.smallrye.config",
                            "io.smallrye.mutiny",
                            "io.vertx.core",
                            "jakarta.annotation",
                            "jakarta.enterprise",
                            "javax.imageio",
                            "org.eclipse.microprofile.config",
                            "software.amazon.awssdk"),
            row("ticket")
                    .knowing(
                            "problem",
                            "access",
                            "workflow",
                            "deadline",
                            "platform",
                            "reference",
                            "integrity",
                            "audit",
                            "photo")
                    .using(
                            "io.quarkus.hibernate.reactive.panache",
                            "io.quarkus.scheduler",
                            "io.smallrye.mutiny",
                            "io.vertx.core.json", // how a reporter's contact is sealed
                            "io.vertx.mutiny.sqlclient",
                            "io.vertx.core.buffer", // what the SQL client puts bytes into
                            "io.vertx.mutiny.core.buffer",
                            "jakarta.enterprise",
                            "jakarta.persistence",
                            "org.eclipse.microprofile.config",
                            "org.hibernate"),
            door("graphql")
                    .knowing(
                            "problem",
                            "access",
                            "workflow",
                            "deadline",
                            "platform",
                            "reference",
                            "identity",
                            "integrity",
                            "ticket")
                    .using(
                            "graphql",
                            "io.quarkus.vertx.http", // whose request it is, for the rate limits
                            "io.vertx.core.http",
                            "io.vertx.core.net",
                            "io.vertx.ext.web",
                            "io.smallrye.common.annotation",
                            "io.smallrye.graphql",
                            "io.smallrye.mutiny",
                            "jakarta.enterprise",
                            "org.eclipse.microprofile.graphql"),
            row("web").knowing("problem", "platform").using(ANYTHING),
            door("graphql.http").knowing("problem", "platform", "web").using(ANYTHING),
            door("photo.http")
                    .knowing("problem", "access", "platform", "identity", "ticket", "web")
                    .using(
                            "io.quarkus.arc",
                            "io.quarkus.security",
                            "io.smallrye.mutiny",
                            "io.vertx.core",
                            "io.vertx.ext.web",
                            "jakarta.enterprise"),
            row("demo")
                    .knowing("problem", "access", "workflow", "deadline", "identity", "ticket", "reference", "platform")
                    .using(ANYTHING),
            row("command").knowing("integrity").using("io.quarkus.runtime", "io.smallrye.mutiny"),
            row("startup").knowing("command").using(ANYTHING));

    private Packages() {}

    /**
     * One package.
     *
     * @param name below the base package
     * @param ours the packages of ours it may know besides itself
     * @param libraries the packages of others it may use, with all below them, besides the JDK's
     * @param pure whether it is nothing but Java: even of the JDK it may use only the language
     * @param door whether it is a way in
     */
    record Row(String name, Set<String> ours, Set<String> libraries, boolean pure, boolean door) {

        private Row knowing(String... names) {
            return new Row(name, Set.of(names), libraries, pure, door);
        }

        private Row using(String... names) {
            return using(Set.of(names));
        }

        private Row using(Set<String> names) {
            return new Row(name, ours, names, pure, door);
        }

        boolean mayKnow(JavaClass ourClass) {
            return ours.contains(nameOf(ourClass)) || name.equals(nameOf(ourClass));
        }

        boolean mayUse(JavaClass theirClass) {
            String theirs = theirClass.getPackageName();
            boolean jdk = !pure && theirs.startsWith("java.");
            return jdk || theirs.startsWith("org.jspecify.") || isBelow(theirs, libraries);
        }
    }

    static Optional<Row> of(JavaClass ourClass) {
        return TABLE.stream().filter(row -> row.name().equals(nameOf(ourClass))).findFirst();
    }

    static boolean isOurs(JavaClass javaClass) {
        return isBelow(javaClass.getPackageName(), Set.of(BASE));
    }

    /** The package's name below the base; the base itself has an empty one. */
    static String nameOf(JavaClass ourClass) {
        String name = ourClass.getPackageName();
        return name.equals(BASE) ? "" : name.substring(BASE.length() + 1);
    }

    static boolean isBelow(String name, Set<String> prefixes) {
        return prefixes.stream()
                .anyMatch(prefix -> prefix.isEmpty() || name.equals(prefix) || name.startsWith(prefix + "."));
    }

    private static Row row(String name) {
        return new Row(name, Set.of(), Set.of(), false, false);
    }

    private static Row pure(String name) {
        return new Row(name, Set.of(), LANGUAGE, true, false);
    }

    private static Row door(String name) {
        return new Row(name, Set.of(), Set.of(), false, true);
    }
}
