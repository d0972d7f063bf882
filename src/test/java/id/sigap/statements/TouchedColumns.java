package id.sigap.statements;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which columns a statement touches, as the server has it and no parser of ours: each becomes the body of a function, and the
 * server notes what that depends on, through joins, subqueries and common table expressions, targets of writes too. All of it
 * in one transaction that is not committed.
 */
final class TouchedColumns {

    /** Those that are sent, and what deferred triggers ask at COMMIT; not what others, and foreign keys, ask within them. */
    private static final String SENT = "select distinct query from pg_stat_statements where toplevel and userid ="
            + " (select oid from pg_roles where rolname = 'sigap_service') order by query";

    private static final String ALL = "select c.relname || '.' || a.attname from pg_class c join pg_attribute a"
            + " on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relnamespace = 'public'::regnamespace"
            + " and c.relkind in ('r', 'p', 'v', 'm') and c.relname not like 'flyway%'";

    private static final String TOUCHED = "select p.proname, string_agg(c.relname || '.' || a.attname, ' ')"
            + " from pg_depend d join pg_proc p on p.oid = d.objid join pg_class c on c.oid = d.refobjid"
            + " join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid"
            + " where d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_class'::regclass"
            + " and p.pronamespace = pg_my_temp_schema() group by 1";

    private static final Pattern QUERY = Pattern.compile("(?i)(select|with|insert|update|delete|values)\\b.*");

    /** What a statement's columns hang on: its names, and which table each goes by. */
    private static final Pattern NAMES =
            Pattern.compile("\\b(?:from|join|into|update|using) [a-z_]+(?: as)? [a-z_0-9]+|[a-z_][\\w.]*\\*?|\\*");

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    private final Statement statement;

    /** What is asked once of statements that have the same names: many are put together from the same parts. */
    private final Map<Set<String>, Found> known = new HashMap<>();

    TouchedColumns(Connection connection) throws SQLException {
        statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        statement.execute("create schema suite_statements; create extension pg_stat_statements schema suite_statements;"
                + " set local search_path = public, suite_statements");
    }

    /** @param function the function that has it as its body; null if it has no columns */
    private record Found(boolean answers, String function, String trouble) {}

    Set<String> all() throws SQLException {
        return new TreeSet<>(texts(ALL));
    }

    List<Sent> sent() throws SQLException {
        List<String> sent = texts(SENT).stream().map(Sent::squeezed).distinct().toList();
        Map<String, Found> found = new HashMap<>();
        for (String sql : sent) {
            found.put(sql, QUERY.matcher(sql).matches() ? found(sql) : new Found(true, null, ""));
        }
        Map<String, Set<String>> touched = touched();
        return sent.stream().map(sql -> sent(sql, found.get(sql), touched)).toList();
    }

    private static Sent sent(String sql, Found found, Map<String, Set<String>> touched) {
        return new Sent(
                sql,
                found.answers(),
                touched.getOrDefault(String.valueOf(found.function()), Set.of()),
                found.trouble());
    }

    private Found found(String sql) throws SQLException {
        Set<String> names =
                NAMES.matcher(sql).results().map(match -> match.group()).collect(Collectors.toSet());
        Found found = known.get(names);
        if (found == null) {
            found = asked(sql, "touching_" + known.size());
            known.put(names, found);
        }
        return found;
    }

    private Found asked(String sql, String name) throws SQLException {
        String trouble = "";
        for (String typed : Constants.typed(sql)) {
            try {
                statement.execute("savepoint asked; prepare " + name + " as " + typed);
                return function(name, typed);
            } catch (SQLException e) {
                statement.execute("rollback to asked");
                trouble = trouble.isEmpty() ? Sent.squeezed(e.getMessage()) : trouble;
            }
        }
        return new Found(true, null, trouble);
    }

    /** Values of the types that the server has found are in the place of parameters: a function may have a hundred of these. */
    private Found function(String name, String sql) throws SQLException {
        String[] types;
        boolean answers;
        try (ResultSet prepared = statement.executeQuery("select array_to_string(parameter_types, ','),"
                + " result_types is not null from pg_prepared_statements where name = '" + name + "'")) {
            prepared.next();
            types = prepared.getString(1).split(",");
            answers = prepared.getBoolean(2);
        }
        String valued = PARAMETER
                .matcher(sql)
                .replaceAll(found -> "(null::" + types[Integer.parseInt(found.group(1)) - 1] + ")");
        statement.execute("create function pg_temp." + name + "() returns int begin atomic " + valued
                + "; select 1; end; deallocate " + name);
        return new Found(answers, name, "");
    }

    private Map<String, Set<String>> touched() throws SQLException {
        Map<String, Set<String>> touched = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(TOUCHED)) {
            while (rows.next()) {
                touched.put(rows.getString(1), Sent.words(rows.getString(2)));
            }
        }
        return touched;
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /**
     * The server keeps a statement with parameters where constants were, and does not keep of what type they were: mostly it
     * finds that out again, and where it does not, it takes whole numbers.
     */
    private static final class Constants {

        private static final Map<Pattern, String> NUMBERS = Map.of(
                Pattern.compile("\\b(then|else) (\\$\\d+)"), "$1 $2::int",
                Pattern.compile("(?<=, )(\\$\\d+)(?= as position| from )"), "$1::int",
                Pattern.compile("(?<=select )(\\$\\d+)(?= as sorted_)"), "$1::int",
                Pattern.compile("(\\$\\d+)(?= \\* \\$)"), "$1::int");

        static List<String> typed(String sql) {
            List<String> typed = new ArrayList<>(List.of(spelled(sql)));
            NUMBERS.forEach((where, type) -> List.copyOf(typed).forEach(each -> {
                Matcher found = where.matcher(each);
                if (found.find()) {
                    typed.add(found.replaceAll(type));
                }
            }));
            return typed;
        }

        /** Where the grammar wants a constant; and a day is a day later by a number alone, whatever else might be added. */
        private static String spelled(String sql) {
            return sql.replaceAll("\\b(interval|date) (\\$\\d+)", "$2::$1")
                    .replaceAll("(?<=::date) \\+ (\\$\\d+)(?!:)", " + $1::int")
                    .replaceAll("\\bextract\\((\\$\\d+) from ", "date_part($1::text, ");
        }
    }
}
