package id.sigap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import id.sigap.platform.UseCase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every package, and all that it may know: of ours, and of other people's.
 *
 * <p>What is not here is refused, a package that is not here too. So whatever is new costs a line in this table, and
 * that line is what a reviewer sees. Rooms of a feature have a row each: what is public in one is so for the rooms that
 * name it, and for nobody else.
 */
final class Packages {

    static final String BASE = "id.sigap";

    /** What the language offers to code that asks nothing of its surroundings. */
    static final Set<String> LANGUAGE = Set.of("java.lang", "java.util", "java.time", "org.jspecify.annotations");

    private static final Set<String> ANYTHING = Set.of("");

    /** To read and write rows past Hibernate. */
    private static final Set<String> SQL = Set.of(
            "io.smallrye.mutiny",
            "io.vertx.core.buffer", // what the SQL client puts bytes into
            "io.vertx.mutiny.core.buffer",
            "io.vertx.mutiny.sqlclient");

    private static final Set<String> HIBERNATE =
            Set.of("io.quarkus.hibernate.reactive.panache", "io.smallrye.mutiny", "org.hibernate");

    /** To write a part of the GraphQL schema. */
    private static final Set<String> SCHEMA = Set.of(
            "graphql",
            "io.smallrye.common.annotation",
            "io.smallrye.graphql",
            "io.smallrye.mutiny",
            "jakarta.enterprise",
            "org.eclipse.microprofile.graphql");

    /** To answer with pages. */
    private static final Set<String> PAGES =
            Set.of("io.quarkus.qute", "io.smallrye.mutiny", "io.vertx.core", "io.vertx.ext.web", "jakarta.enterprise");

    private static final List<Row> TABLE = List.of(
            pure("problem"),
            pure("access").knowing("problem"),
            pure("workflow").knowing("access", "problem"),
            pure("deadline").knowing("problem"),
            pure("holding").knowing("deadline", "problem", "workflow"),
            row("export"),
            row("text").knowing("problem").using("com.google.i18n.phonenumbers"),
            row("platform.traffic").knowing("problem").using(ANYTHING),
            row("platform.seen").using(ANYTHING),
            row("platform")
                    .knowing("platform.act", "platform.clock", "platform.seen", "platform.traffic", "platform.waits")
                    .knowing("problem")
                    .using(ANYTHING),
            row("platform.act")
                    .using(SQL)
                    .using(
                            "io.vertx.core",
                            "io.vertx.sqlclient"), // on whose context a transaction is found; what a row holds
            row("platform.clock").knowing("problem").using(ANYTHING),
            row("platform.news").using("jakarta.enterprise"),
            row("platform.pool").knowing("platform.clock").using(ANYTHING),
            row("platform.limit").knowing("platform", "problem").using(ANYTHING),
            row("platform.waits").knowing("platform.pool").using(ANYTHING),
            row("reference.notice").knowing("problem").using(SQL),
            row("reference.question").knowing("problem", "text").using(SQL),
            row("reference.answer").knowing("problem", "workflow").using(SQL),
            row("reference.outline").using("io.vertx.core.json", "org.locationtech.jts"), // boundaries come as GeoJSON
            row("reference")
                    .knowing("reference.outline")
                    .knowing("deadline", "platform", "platform.act", "problem")
                    .knowing("reference.answer", "reference.notice", "reference.question")
                    .using(
                            "io.quarkus.runtime",
                            "io.smallrye.mutiny",
                            "io.vertx.mutiny.sqlclient",
                            "jakarta.annotation",
                            "jakarta.enterprise",
                            "jakarta.interceptor",
                            "org.eclipse.microprofile.config",
                            "org.locationtech.jts"),
            row("reference.rules").knowing("deadline", "problem", "reference", "text"),
            row("holding.reading")
                    .knowing("deadline", "holding", "reference", "workflow")
                    .using(SQL)
                    .using("jakarta.enterprise"),
            row("reference.admin")
                    .knowing("access", "audit.chain", "platform", "platform.act", "platform.traffic", "problem")
                    .knowing("reference", "text")
                    .using(SQL)
                    .using("jakarta.enterprise"),
            row("reference.calendar")
                    .knowing("access", "platform", "platform.act", "problem", "reference", "reference.admin", "text")
                    .using(SQL)
                    .using("jakarta.enterprise"),
            row("reference.registers")
                    .knowing(
                            "access", "deadline", "platform", "platform.act", "problem", "reference", "reference.admin")
                    .knowing("reference.rules")
                    .using(SQL)
                    .using("jakarta.enterprise"),
            row("reference.wording")
                    .knowing("access", "platform", "platform.act", "problem", "reference", "reference.admin", "text")
                    .knowing("reference.answer", "reference.notice", "reference.question", "workflow")
                    .using(SQL)
                    .using("io.vertx.core.json", "jakarta.enterprise"), // how many rows are written at once
            row("identity")
                    .knowing("access", "platform", "platform.traffic", "platform.waits", "problem", "reference", "text")
                    .using(
                            "com.github.benmanes.caffeine",
                            "io.micrometer.core.instrument",
                            "io.quarkus.arc",
                            "io.quarkus.oidc", // who verifies a token, and how long the provider is waited for
                            "io.quarkus.security",
                            "io.smallrye.mutiny",
                            "io.vertx.mutiny.ext.web.client",
                            "jakarta.enterprise",
                            "org.eclipse.microprofile.config",
                            "org.eclipse.microprofile.jwt",
                            "org.jose4j"), // further rules for tokens, where Quarkus asks for them
            row("audit.chain")
                    .knowing("platform", "platform.act", "platform.waits", "problem")
                    .using(SQL)
                    .using("io.vertx.sqlclient.data", "jakarta.enterprise"), // numbers that are exact
            row("audit.root")
                    .knowing("access", "audit.chain", "platform", "platform.waits", "problem")
                    .using(SQL)
                    .using("io.micrometer.core.instrument")
                    .using("jakarta.enterprise"),
            row("audit.check")
                    .knowing("audit.chain", "audit.root", "platform")
                    .using(SQL)
                    .using("io.vertx.core", "jakarta.enterprise"), // threads for many links
            row("audit")
                    .knowing("access", "audit.chain", "platform.act")
                    .using(SQL)
                    .using("jakarta.enterprise"),
            row("photo.likeness"),
            row("photo")
                    .knowing("photo.likeness", "platform", "problem")
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
                    .knowing("access", "deadline", "platform.limit", "problem", "reference", "text", "workflow")
                    .knowing("reference.question")
                    .using("io.vertx.core.buffer"), // a photo's bytes
            row("ticket.cover").knowing("problem", "text").using("jakarta.persistence"),
            row("ticket.report")
                    .knowing("access", "audit.chain", "deadline", "platform", "problem", "reference", "text", "ticket")
                    .knowing("platform.act", "ticket.cover", "workflow")
                    .using(SQL)
                    .using("jakarta.enterprise", "jakarta.persistence"),
            row("ticket.sealing")
                    .knowing("access", "platform", "platform.limit", "problem", "reference", "text", "ticket")
                    .knowing("platform.act", "ticket.report", "workflow")
                    .using(SQL)
                    .using(
                            "io.vertx.core.json", // how a reporter's contact is sealed
                            "jakarta.enterprise",
                            "jakarta.persistence",
                            "org.eclipse.microprofile.config"),
            row("ticket.answers")
                    .knowing("audit.chain", "problem", "reference.question", "text", "ticket.report")
                    .using("io.vertx.core.json", "jakarta.persistence"),
            row("ticket.finding").knowing("access", "deadline", "problem", "reference", "text", "ticket", "workflow"),
            row("ticket.reading")
                    .knowing("access", "audit", "deadline", "platform", "problem", "reference", "text")
                    .knowing(
                            "platform.act",
                            "platform.traffic",
                            "ticket",
                            "ticket.finding",
                            "ticket.report",
                            "ticket.sealing",
                            "workflow")
                    .using(SQL)
                    .knowing("reference.question", "ticket.answers", "ticket.cover")
                    .using("jakarta.enterprise"),
            row("ticket.changes")
                    .knowing("access", "platform", "platform.news", "platform.traffic", "problem", "reference")
                    .knowing("ticket", "ticket.report", "ticket.sealing", "ticket.reading")
                    .using(SQL)
                    .using("jakarta.enterprise"),
            row("ticket.several")
                    .knowing("access", "audit", "platform", "platform.act", "platform.traffic", "problem")
                    .knowing("ticket", "ticket.report", "ticket.reading")
                    .using(SQL)
                    .using("jakarta.enterprise"),
            row("ticket.photos")
                    .knowing(
                            "access",
                            "audit",
                            "audit.chain",
                            "photo",
                            "photo.likeness",
                            "platform",
                            "platform.act",
                            "platform.waits",
                            "problem",
                            "reference")
                    .knowing("text")
                    .knowing("ticket", "ticket.cover", "ticket.report", "ticket.sealing", "ticket.reading", "workflow")
                    .using(HIBERNATE)
                    .using(SQL)
                    .using("jakarta.enterprise", "jakarta.persistence", "org.eclipse.microprofile.config"),
            row("ticket.intake")
                    .knowing("access", "platform", "platform.limit", "problem", "reference", "text")
                    .knowing("ticket", "ticket.report", "ticket.sealing", "ticket.reading", "ticket.photos")
                    .knowing("reference.notice", "reference.question", "ticket.answers")
                    .using("io.smallrye.mutiny", "jakarta.enterprise"),
            row("ticket.journey")
                    .knowing("access", "deadline", "platform", "problem", "reference", "text", "workflow")
                    .knowing("ticket", "ticket.report", "ticket.sealing", "ticket.reading", "ticket.photos")
                    .knowing("ticket.several")
                    .using("io.smallrye.mutiny")
                    .using("jakarta.enterprise", "org.eclipse.microprofile.config"),
            row("ticket.redaction")
                    .knowing("access", "platform", "platform.act", "problem", "text", "workflow")
                    .knowing("ticket", "ticket.cover", "ticket.report", "ticket.sealing", "ticket.reading")
                    .knowing("ticket.photos")
                    .using(SQL)
                    .using("jakarta.enterprise"),
            row("ticket.duedays")
                    .knowing("access", "audit.chain", "deadline", "platform", "platform.act", "platform.traffic")
                    .knowing("reference", "reference.admin", "ticket", "ticket.report", "workflow")
                    .using(SQL)
                    .using("jakarta.enterprise", "org.eclipse.microprofile.config"),
            row("ticket.privacy")
                    .knowing("access", "platform", "platform.act", "problem", "text", "workflow")
                    .knowing("ticket", "ticket.report", "ticket.sealing", "ticket.reading")
                    .using(SQL)
                    .using("jakarta.enterprise", "org.eclipse.microprofile.config"),
            row("ticket.breach")
                    .knowing("access", "audit", "platform", "text", "ticket", "ticket.sealing")
                    .using(SQL)
                    .using("jakarta.enterprise"),
            row("ticket.accesslog")
                    .knowing("access", "audit.check", "platform", "platform.traffic", "problem", "reference", "text")
                    .knowing("ticket", "ticket.finding", "ticket.report", "ticket.reading", "ticket.sealing")
                    .using(SQL)
                    .using("jakarta.enterprise"),
            row("ticket.export")
                    .knowing("access", "audit", "platform", "problem", "text", "ticket", "ticket.reading")
                    .using("io.smallrye.mutiny", "jakarta.enterprise"),
            row("ticket.escalation")
                    .knowing("access", "deadline", "platform", "platform.traffic", "problem", "reference")
                    .knowing("ticket", "ticket.reading", "ticket.sealing")
                    .using(SQL)
                    .using("jakarta.enterprise", "org.eclipse.microprofile.config"),
            row("ticket.figures")
                    .knowing("platform")
                    .using(SQL)
                    .using("io.micrometer.core.instrument")
                    .using("jakarta.enterprise"),
            row("statistics")
                    .knowing("access", "deadline", "platform", "platform.traffic", "problem", "reference", "workflow")
                    .using(SQL)
                    .using("jakarta.enterprise"),
            row("statement.counting")
                    .knowing("deadline", "holding", "holding.reading", "reference")
                    .using("io.smallrye.mutiny", "jakarta.enterprise"),
            row("statement.tariff")
                    .knowing("access", "platform", "platform.act", "problem", "reference", "reference.admin", "text")
                    .using(SQL)
                    .using("jakarta.enterprise"),
            row("statement")
                    .knowing("access", "audit", "audit.chain", "audit.check", "deadline", "platform", "platform.act")
                    .knowing(
                            "problem", "reference", "reference.admin", "statement.counting", "statement.tariff", "text")
                    .using(SQL)
                    .using("jakarta.enterprise", "org.eclipse.microprofile.config"),
            row("ticket.workload")
                    .knowing("access", "deadline", "holding", "holding.reading", "platform", "platform.traffic")
                    .knowing("problem", "reference", "workflow")
                    .using(SQL)
                    .using("jakarta.enterprise", "org.eclipse.microprofile.config"),
            row("door.web").knowing("platform", "problem").using(ANYTHING),
            door("door.graphql")
                    .knowing("access", "audit.chain", "deadline", "platform.limit", "problem", "reference", "ticket")
                    .knowing("reference.notice", "reference.question") // whose words their enums have
                    .knowing("reference.admin", "statement", "statistics", "workflow")
                    .using(SCHEMA)
                    .using(
                            "io.quarkus.runtime",
                            "org.eclipse.microprofile.config") // how much of the schema is asked for
                    .using("io.quarkus.vertx.http", "io.vertx.ext.web"), // whose request it is, for the rate limits
            door("door.graphql.reference")
                    .knowing("access", "deadline", "door.graphql", "problem", "reference", "workflow")
                    .knowing("identity", "reference.answer", "reference.notice", "reference.question")
                    .knowing("reference.wording")
                    .using(SCHEMA),
            door("door.graphql.ticket")
                    .knowing("access", "deadline", "door.graphql", "door.graphql.reference", "identity", "problem")
                    .knowing("reference", "ticket", "ticket.journey", "workflow")
                    .using(SCHEMA),
            door("door.graphql.change")
                    .knowing("access", "door.graphql", "door.graphql.ticket", "identity", "platform.limit", "problem")
                    .knowing("reference", "ticket", "ticket.cover", "workflow")
                    .knowing("door.graphql.reference", "reference.notice", "reference.question")
                    .using(SCHEMA),
            door("door.graphql.description")
                    .knowing("door.graphql", "door.graphql.ticket", "problem", "workflow")
                    .using(SCHEMA),
            door("door.graphql.statistics")
                    .knowing("door.graphql", "door.graphql.reference", "identity", "problem", "reference", "statistics")
                    .knowing("workflow")
                    .using(SCHEMA),
            door("door.graphql.audit")
                    .knowing("access", "audit.chain", "audit.check", "audit.root", "door.graphql")
                    .knowing("door.graphql.reference", "identity", "reference", "ticket")
                    .using(SCHEMA),
            door("door.graphql.statement")
                    .knowing("access", "door.graphql", "door.graphql.change", "door.graphql.reference", "identity")
                    .knowing("problem", "reference", "statement", "statement.counting", "statement.tariff")
                    .using(SCHEMA),
            door("door.graphql.admin")
                    .knowing("access", "door.graphql", "door.graphql.change", "door.graphql.reference", "identity")
                    .knowing("problem", "reference", "reference.admin", "reference.calendar")
                    .knowing("statement.tariff", "ticket.duedays")
                    .knowing("reference.notice", "reference.question", "reference.wording", "workflow")
                    .using(SCHEMA),
            door("door.graphql.registers")
                    .knowing("deadline", "door.graphql", "door.graphql.admin", "reference", "reference.registers")
                    .knowing("reference.rules")
                    .using(SCHEMA),
            door("door.graphql.figures")
                    .knowing("deadline", "door.graphql", "door.graphql.reference", "identity", "reference")
                    .knowing("ticket.escalation", "ticket.workload")
                    .using(SCHEMA),
            door("door.graphql.document").knowing("problem").using(ANYTHING),
            door("door.graphql.completion").using(ANYTHING),
            door("door.graphql.http")
                    .knowing(
                            "door.graphql.completion",
                            "door.graphql.document",
                            "door.web",
                            "identity",
                            "platform",
                            "platform.limit")
                    .knowing("platform.seen", "platform.traffic", "platform.waits", "problem")
                    .using(ANYTHING),
            door("door.graphql.live")
                    .knowing("access", "door.graphql.document", "door.graphql.http", "door.web", "identity", "platform")
                    .knowing("platform.limit", "platform.news", "platform.traffic", "problem")
                    .using(ANYTHING),
            door("door.photo")
                    .knowing("access", "door.web", "identity", "platform", "platform.limit", "platform.traffic")
                    .knowing("platform.seen", "platform.waits", "problem")
                    .knowing("ticket")
                    .using(
                            "io.quarkus.arc",
                            "io.quarkus.security",
                            "io.smallrye.mutiny",
                            "io.vertx.core",
                            "io.vertx.ext.web",
                            "jakarta.enterprise"),
            door("door.export")
                    .knowing("access", "deadline", "door.web", "export", "identity", "platform", "platform.limit")
                    .knowing("platform.seen", "platform.traffic", "platform.waits", "problem", "reference", "ticket")
                    .knowing("reference.question", "statement", "statement.counting")
                    .knowing("ticket.export", "ticket.privacy", "workflow")
                    .using(
                            "io.netty.channel", // a wire that is closed without waiting for who does not read
                            "io.quarkus.security",
                            "io.smallrye.mutiny",
                            "io.vertx.core",
                            "io.vertx.ext.web",
                            "jakarta.enterprise"),
            door("door.portal.chart").knowing("problem"),
            door("door.portal.map")
                    .knowing("door.portal.chart", "reference", "reference.outline")
                    .using(
                            "io.quarkus.runtime",
                            "io.smallrye.mutiny",
                            "jakarta.annotation",
                            "jakarta.enterprise",
                            "jakarta.interceptor",
                            "org.eclipse.microprofile.config",
                            "org.locationtech.jts"),
            door("door.portal.page")
                    .knowing("access", "door.web", "platform", "platform.limit", "platform.seen", "platform.traffic")
                    .knowing("platform.waits", "problem", "reference", "reference.notice", "workflow")
                    .using("io.quarkus.runtime") // in which mode it runs
                    .using(PAGES),
            door("door.portal.home").knowing("door.portal.page").using(PAGES),
            door("door.portal.form")
                    .knowing("access", "door.portal.page", "door.web", "platform", "platform.limit", "platform.traffic")
                    .knowing("problem", "ticket", "ticket.journey")
                    .using(PAGES),
            door("door.portal.track")
                    .knowing("access", "door.portal.form", "door.portal.map", "door.portal.page", "platform")
                    .knowing("platform.limit", "problem", "reference")
                    .knowing("ticket", "workflow")
                    .using(PAGES),
            door("door.portal.about")
                    .knowing("deadline", "door.portal.page", "problem", "reference", "workflow")
                    .using(PAGES),
            door("door.portal.kit")
                    .knowing("door.portal.page", "problem", "workflow")
                    .using("io.quarkus.runtime") // in which mode it runs
                    .using(PAGES),
            door("door.portal.send")
                    .knowing("access", "door.portal.form", "door.portal.map", "door.portal.page", "door.web")
                    .knowing("platform.waits", "problem", "reference", "reference.notice")
                    .knowing("reference.question", "ticket", "ticket.intake", "ticket.journey", "workflow")
                    .using(PAGES),
            door("door.portal.look")
                    .knowing(
                            "access",
                            "door.portal.chart",
                            "door.portal.form",
                            "door.portal.map",
                            "door.portal.page",
                            "problem",
                            "reference")
                    .knowing("ticket", "workflow")
                    .using(PAGES),
            door("door.portal.figures")
                    .knowing("access", "door.portal.chart", "door.portal.map", "door.portal.page", "export", "problem")
                    .knowing("reference", "statistics", "workflow")
                    .using(PAGES),
            row("demo")
                    .knowing("access", "deadline", "identity", "platform.limit", "platform.waits")
                    .knowing("problem", "reference", "reference.admin", "reference.notice", "reference.question")
                    .knowing("reference.wording", "ticket", "workflow")
                    .using(ANYTHING),
            row("command")
                    .knowing("access", "audit.chain", "audit.check", "audit.root", "export", "identity")
                    .knowing("platform.clock", "problem", "statement", "ticket", "ticket.breach")
                    .using("io.quarkus.runtime", "io.smallrye.mutiny", "jakarta.enterprise.inject", "org.flywaydb"),
            row("startup.check").knowing("command").using(ANYTHING),
            row("startup.dev").using(ANYTHING),
            row("startup.health").knowing("identity", "platform").using(ANYTHING),
            row("startup.migration").using(ANYTHING),
            row("startup")
                    .knowing("command", "startup.check", "startup.migration")
                    .using(ANYTHING));

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
            return new Row(name, union(ours, Set.of(names)), libraries, pure, door);
        }

        private Row using(String... names) {
            return using(Set.of(names));
        }

        private Row using(Set<String> names) {
            return new Row(name, ours, union(libraries, names), pure, door);
        }

        private static Set<String> union(Set<String> some, Set<String> others) {
            Set<String> all = new TreeSet<>(some);
            all.addAll(others);
            return all;
        }

        /** A use case may be known wherever its feature may, whichever room it stands in. */
        boolean mayKnow(JavaClass ourClass) {
            String theirs = nameOf(ourClass);
            boolean useCase = ourClass.isAnnotatedWith(UseCase.class)
                    && !featureOf(theirs).equals(featureOf(name));
            return ours.contains(theirs) || name.equals(theirs) || (useCase && ours.contains(featureOf(theirs)));
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

    /** What a package belongs to with all its rooms: the first part of its name; of a door, the first two. */
    static String featureOf(String name) {
        String[] parts = name.split("\\.", 3);
        return parts[0].equals("door") && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    }

    static boolean isOfOneFeature(JavaClass one, JavaClass other) {
        return isOurs(one) && isOurs(other) && featureOf(nameOf(one)).equals(featureOf(nameOf(other)));
    }

    /** Whether it stands in a room below its feature's root. */
    static boolean isInARoom(JavaClass ourClass) {
        return !nameOf(ourClass).equals(featureOf(nameOf(ourClass)));
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
