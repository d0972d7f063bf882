package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SQL is made of fixed words: values go as parameters. Whatever else a statement is put together from stands in the table
 * below, file by file, and is itself a fragment of such words. A line there is a decision: say what the text can be.
 */
@Shows(Promise.H5)
class SqlWordsTest {

    private static final Map<String, Set<String>> FRAGMENTS = Map.ofEntries(
            // Of a kind of chain: its table, its columns.
            Map.entry("ChainRows", Set.of("LinkedRows.columns()", "HEADS.formatted()", "kind.table()", "rows")),
            Map.entry("LinkedRows", Set.of("alias", "column")),
            Map.entry(
                    "RootRows",
                    Set.of("HEADS.formatted()", "LOG_HEAD.formatted()", "kind.name()", "kind.table()", "kind.rowId()")),
            // Fixed words beside the repositories: what kind of server it is, how long its statements may take.
            Map.entry("AppliedMigrations", Set.of("script")),
            Map.entry("DatabaseCheck", Set.of("account.address", "account.prefix", "host()", "said()", "state")),
            Map.entry("Patience", Set.of()),
            // Which migration failed, and what its owner does about it: told, not sent.
            Map.entry("MigrationCheck", Set.of("script", "server.port()")),
            Map.entry("Physical", Set.of()),
            // How long a claim lasts: words of ours around a parameter.
            Map.entry("JobRows", Set.of("LEASE.formatted()")),
            // Names of columns, as the server's catalogue has them.
            Map.entry("ReportRows", Set.of("String.join()", "columns", "reports")),
            Map.entry("DueDayRows", Set.of("String.join()", "lapsed")),
            // One of two words.
            Map.entry("PhotoRepository", Set.of("forgotten", "PHOTOS.columns()", "TICKETS.columns()")),
            Map.entry("IdentityRepository", Set.of("IDENTITIES.columns()", "SECRETS.columns()")),
            Map.entry(
                    "TicketRepository",
                    Set.of("COMMENTS.columns()", "ROWS.columns()", "column", "entry", "more", "ticket")),
            // Tables and columns, by the names of our own types and fields, and numbered parameters.
            Map.entry(
                    "EntityTable",
                    Set.of("act.argument()", "alias", "column.name()", "mapping.table()", "names()", "rows.insert")),
            Map.entry("ActStatement", Set.of("arguments.size()", "before", "entity", "i", "parts.get()", "this")),
            // Of two words each: by number, by id. The statement is then handed on.
            Map.entry("SeveralRows", Set.of("EACH.formatted()", "sql")),
            // A statement that its callers hand over as a constant.
            Map.entry("ErasureRepository", Set.of("statement")),
            Map.entry("ReferenceRepository", Set.of("sql")),
            Map.entry("ReferenceTables", Set.of("sql")),
            // One of two constants of its own.
            Map.entry("PastRows", Set.of("statement")),
            // One of four conditions of its own behind it.
            Map.entry("PublishedRows", Set.of("READ.formatted()", "rows()", "statement")),
            // Put together here, from fixed words and numbered parameters.
            Map.entry("AccessLogRows", Set.of("sql.toString()", "before", "behind", "values.size()")),
            Map.entry("EscalationSql", Set.of()),
            Map.entry("ChangeRows", Set.of("statement")),
            Map.entry(
                    "ChangeSql",
                    Set.of(
                            "changed",
                            "entered",
                            "fields()",
                            "from",
                            "inside",
                            "MARK.formatted()",
                            "mirrored()",
                            "own()",
                            "page",
                            "parameter()",
                            "parameters.size()",
                            "rows()",
                            "seen()",
                            "shown",
                            "t",
                            "units",
                            "units()",
                            "unread",
                            "upto",
                            "upto()",
                            "wasOrIsInside()",
                            "whose")),
            Map.entry("Bands", Set.of("column", "day", "delegators", "dueOn", "holders", "soonOn", "unit")),
            Map.entry(
                    "BandRuns",
                    Set.of(
                            "Bands.runningIs()",
                            "all",
                            "asked",
                            "banded",
                            "bands.is()",
                            "beyond",
                            "each",
                            "full",
                            "limit",
                            "ListOrder.name()",
                            "name()",
                            "order.beyond()",
                            "order.orderBy()",
                            "order.selected()",
                            "others",
                            "passedOn",
                            "run",
                            "run.condition",
                            "run.rank",
                            "run()",
                            "sorted",
                            "unit",
                            "which",
                            "within.beyond()",
                            "within.orderBy()",
                            "within.selected()")),
            Map.entry(
                    "ListOrder",
                    Set.of(
                            "String.join()",
                            "column",
                            "columns.get(i).sql()",
                            "direction()",
                            "name()",
                            "place",
                            "row",
                            "rows")),
            Map.entry(
                    "WordsSql",
                    Set.of(
                            "begun",
                            "lookedUp",
                            "more",
                            "ofIndex()",
                            "order",
                            "parameter.apply()",
                            "place",
                            "selected",
                            "shown",
                            "shown.replace()",
                            "where",
                            "whole")),
            Map.entry(
                    "ListCondition",
                    Set.of("bands.is()", "count", "found()", "having()", "parameter()", "parameters.size()")),
            Map.entry(
                    "FacetRows",
                    Set.of(
                            "condition.ifFew()",
                            "condition.parameter()",
                            "condition.where()",
                            "condition.words().sought()",
                            "condition.words().soughtAlone()",
                            "counted",
                            "FacetSql.has()",
                            "FacetSql.value()",
                            "sql")),
            Map.entry(
                    "TicketListSql",
                    Set.of(
                            "beyond",
                            "condition.words().lookedUp()",
                            "lookedUp()",
                            "rest",
                            "filled",
                            "idOf()",
                            "limit",
                            "ListCondition.predicate()",
                            "met",
                            "names",
                            "names.replace()",
                            "order.beyond()",
                            "order.names()",
                            "order.orderBy()",
                            "order.selected()",
                            "parameter()",
                            "place",
                            "rows",
                            "walked",
                            "where",
                            "words.met()",
                            "WordsOrder.ofWords()")),
            Map.entry(
                    "TicketRows",
                    Set.of(
                            "counted",
                            "order.names()",
                            "order.orderBy()",
                            "sql",
                            "sql.page()",
                            "sql.readBy()",
                            "sql.sought()",
                            "statement",
                            "steps")),
            // Each with columns of ours, and the number of a parameter.
            Map.entry("TicketLooks", Set.of("columns", "more", "reader", "which")),
            Map.entry("TrailRows", Set.of("statement")),
            // The server that Sigap runs itself: a role's name, a drawn password, a port.
            Map.entry("Databases", Set.of("password", "port", "query", "role")));

    @Test
    void statementsHoldNoValues() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> paths = files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            try (var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
                assertEquals(Set.of(), strange(manager.getJavaFileObjectsFromPaths(paths)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object all(String name) { return pool.query(\"select from t where name = '\" + name + \"'\"); }",
                "Object all(String name) { return pool.query(\"select from t where name = '%s'\".formatted(name)); }",
                "Object all(String name) { return pool.query(String.format(\"select from t where n = '%s'\", name)); }",
                "Object all(String name) { return pool.query(SQL.replace(\"?\", name)); }",
                "Object all(String name) { return pool.query(new StringBuilder(SQL).append(name).toString()); }",
                "Object all(String name) { String sql = SQL; sql += name; return pool.query(SQL); }",
                "Object all(String name) { return pool.query(SQL.concat(name)); }",
                "Object all(String name) { return pool.query(String.join(\" \", SQL, name)); }",
                "Object all(String name) { return pool.query(name); }",
                "Object all(String name) { return session.createNativeQuery(SQL + (name == null ? \"\" : name)); }"
            })
    void refusesAValueInAStatement(String method) throws IOException {
        String planted =
                "class PlantedRows { static final String SQL = \"select from t where name = ?\"; " + method + " }";
        assertEquals(
                1,
                strange(List.of(source("PlantedRows", planted))).stream()
                        .filter(part -> part.equals("PlantedRows: name"))
                        .count());
    }

    @Test
    void refusesAStatementElsewhere() throws IOException {
        String planted = "class Greeting { String sql = \"select * from ticket\"; }";
        assertEquals(Set.of("Greeting: holds a statement"), strange(List.of(source("Greeting", planted))));
    }

    @Test
    void takesFixedWordsAndParameters() throws IOException {
        String planted = "class PlantedRows { static final String FROM = \" from t\"; Object all(String name) {"
                + " return pool.preparedQuery(\"select *\" + FROM + \" where name = $1\").execute(Tuple.of(name)); } }";
        assertEquals(Set.of(), strange(List.of(source("PlantedRows", planted))));
    }

    private static Set<String> strange(Iterable<? extends JavaFileObject> files) throws IOException {
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, files);
        Set<String> strange = new TreeSet<>();
        for (CompilationUnitTree file : task.parse()) {
            String name = file.getSourceFile().getName().replaceFirst(".*/", "").replace(".java", "");
            SqlText text = SqlText.of(file);
            if (FRAGMENTS.containsKey(name) || name.matches(".+(Repository|Rows)")) {
                text.parts().stream()
                        .filter(part -> !FRAGMENTS.getOrDefault(name, Set.of()).contains(part))
                        .forEach(part -> strange.add(name + ": " + part));
            } else if (text.holdsStatement()) {
                strange.add(name + ": holds a statement");
            }
        }
        return strange;
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
