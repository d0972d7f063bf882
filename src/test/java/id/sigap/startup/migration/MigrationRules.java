package id.sigap.startup.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a migration must not do while the release before it still serves, by its words: take away what that release reads, demand
 * what it does not write, or hold a table that is in use (docs/adr/0044-rolling-updates.md). What a migration does to tables
 * of its own is free.
 */
final class MigrationRules {

    /** Of these many rows are written all the time. */
    private static final String HOT =
            "(ticket|history_entry|history_text|photo|disclosure|reporter_identity|identity_secret)";

    private static final String TABLE = "(?:if (?:not )?exists |only )*\"?([a-z_]+)\"?";
    private static final Pattern CREATED = Pattern.compile("create (?:unlogged )?table " + TABLE + "\\b.*");
    /** Comments, strings and bodies of functions: words that are no statements. */
    private static final Pattern WORDS =
            Pattern.compile("--[^\\n]*|/\\*.*?\\*/|\\$([a-z_]*)\\$.*?\\$\\1\\$|'(?:[^']|'')*'", Pattern.DOTALL);

    private static final List<Rule> RULES = List.of(
            on(
                    "alter table T .*\\bdrop (column )?(?!constraint|not null|default|expression|identity)[a-z_\"]+.*",
                    "drops a column that the release before reads; drop it one release after the last that names it"),
            plain(
                    "drop (table|view|materialized view|schema|sequence|type|domain|function|procedure)\\b.*",
                    "drops what the release before uses; drop it one release after the last that names it"),
            on("alter table T rename\\b.*", "renames what the release before names; add the new one beside it"),
            plain(
                    "alter (view|sequence|type|function|index|schema|domain) .*\\brename\\b.*",
                    "renames what the release before may name; add the new one beside it"),
            on(
                    "alter table T .*\\balter (column )?[a-z_\"]+ (set data )?type\\b.*",
                    "changes a type: the table is rewritten under a lock; add a column beside it"),
            on(
                    "alter table T .*\\bset not null.*",
                    "demands what the release before may leave out, and reads the whole table under a lock"),
            on("alter table T .*\\bdrop default.*", "takes away a default that the release before counts on"),
            on(
                    "alter table T .*\\badd (column"
                            + " )?(?!constraint|check|foreign|unique|primary|exclude)(?!.*\\bdefault\\b)[^,]*\\bnot"
                            + " null.*",
                    "adds a column that the release before does not fill; give it a default"),
            on(
                    "alter table T .*\\badd (column )?[^,]*\\bdefault [^,]*(random|clock_timestamp|nextval|uuid).*",
                    "adds a default that differs by row: the table is rewritten under a lock"),
            on(
                    "alter table T .*\\badd (column )?[^,]*\\b(generated (always|by default)"
                            + " as|(big|small)?serial\\b).*",
                    "adds a computed column: the table is rewritten under a lock"),
            on(
                    "alter table T .*\\badd (column"
                            + " )?(?!constraint|check|foreign|unique|primary|exclude)[^,]*\\b(references|check|unique|primary"
                            + " key)\\b.*",
                    "adds a column with a constraint: add the constraint by itself, not valid"),
            on(
                    "alter table T (?!.*\\bnot valid\\b)(?!.*\\busing index\\b).*\\badd (constraint [a-z_\"]+"
                            + " )?(check|foreign key|unique|primary key|exclude)\\b.*",
                    "reads the whole table under a lock; add it not valid, or using an index, and validate it later"),
            on(
                    "create (unique )?index (?!concurrently)(.* )?on T\\b.*",
                    "keeps all from writing while it is built; create it concurrently, in a file of its own"),
            plain(
                    "(drop index|reindex( \\([^)]*\\))?( index| table| schema)?) (?!concurrently).*",
                    "keeps all from the table meanwhile; say concurrently"),
            on("lock (table )?T\\b.*", "locks a table that is in use"),
            plain("(vacuum full|cluster|truncate)\\b.*", "locks a table that is in use, the longer the larger it is"),
            plain(
                    "(update|delete from) (only )?" + HOT + "\\b.*",
                    "holds many rows at once; fill in batches, from the service, after the release"),
            on("alter table T .*\\b(disable|enable) trigger.*", "lets others past a rule meanwhile, under a lock"));

    private static final Pattern DROPPED = Pattern.compile("drop index concurrently if exists ([a-z_]+)");
    private static final Pattern BUILT =
            Pattern.compile("create (?:unique )?index concurrently ([a-z_]+) on [a-z_]+ \\(.*");

    private MigrationRules() {}

    /** @param own whether it may be done to tables that the same migration makes */
    private record Rule(Pattern pattern, String why, boolean own) {

        boolean refuses(String statement, Set<String> created) {
            Matcher matcher = pattern.matcher(statement);
            return matcher.matches() && !(own && created.contains(matcher.group("table")));
        }
    }

    private static Rule on(String words, String why) {
        return new Rule(
                Pattern.compile(words.replaceFirst("T", TABLE.replace("([a-z_]+)", "(?<table>[a-z_]+)"))), why, true);
    }

    private static Rule plain(String words, String why) {
        return new Rule(Pattern.compile(words), why, false);
    }

    /** The reasons there are. */
    static Set<String> reasons() {
        return RULES.stream().map(Rule::why).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Why it may not run beside the release before, a sentence for each statement; empty if it may. */
    static List<String> faults(String sql) {
        Set<String> created = new HashSet<>();
        List<String> faults = new ArrayList<>();
        statements(sql).forEach(statement -> {
            Matcher creation = CREATED.matcher(statement);
            if (creation.matches()) {
                created.add(creation.group(1));
            }
            RULES.stream()
                    .filter(rule -> rule.refuses(statement, created))
                    .forEach(rule -> faults.add(statement + ": " + rule.why()));
        });
        return faults;
    }

    /**
     * What a file outside a transaction does that it must not: it is cut off by whatever ends its process, so it has to begin by
     * taking away what it left, and it waits without an end, so it may hold nobody up.
     */
    static List<String> faultsOutside(String sql) {
        List<String> faults = new ArrayList<>();
        Set<String> dropped = new HashSet<>();
        statements(sql).forEach(statement -> {
            Matcher drop = DROPPED.matcher(statement);
            Matcher built = BUILT.matcher(statement);
            if (drop.matches()) {
                dropped.add(drop.group(1));
            } else if (!built.matches()) {
                faults.add(statement + ": stands outside a transaction, for which only an index is built");
            } else if (!dropped.contains(built.group(1))) {
                faults.add(statement + ": cannot be run again; drop index concurrently if exists before it");
            }
        });
        return faults;
    }

    private static Stream<String> statements(String sql) {
        String bare = WORDS.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll(" '' ");
        return Stream.of(bare.split(";"))
                .map(statement ->
                        statement.replace("''", "").replaceAll("\\s+", " ").strip())
                .filter(statement -> !statement.isEmpty());
    }
}
