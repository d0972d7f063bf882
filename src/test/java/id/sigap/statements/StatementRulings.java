package id.sigap.statements;

import id.sigap.access.TicketField;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who ruled on what the service sends: each statement is listed with its purpose, each column has one rule, and a purpose admits
 * some rules. What is in none of these is a complaint.
 */
public final class StatementRulings {

    /** Behind a statement that a test has changed on its way: {@code Plant}. */
    public static final String PLANTED = " /* planted */";

    private static final int SHOWN = 400;

    private final Map<String, String> rules = new TreeMap<>();
    private final Map<String, Purpose> purposes = new HashMap<>();
    private final List<Listed> listed = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private StatementRulings(List<String[]> columns, List<String[]> purposes, List<String[]> sent) {
        Set<String> named = Arrays.stream(TicketField.values()).map(Enum::name).collect(Collectors.toSet());
        columns.forEach(row -> {
            if (row.length < 3 && !named.contains(row[0])) {
                complaints.add(row[0] + " is no field of the policy, and nobody said what it is");
            }
            named.add(row[0]);
            Sent.words(row[1]).forEach(column -> rule(column, row[0]));
        });
        purposes.stream().map(Purpose::of).forEach(purpose -> {
            this.purposes.put(purpose.name(), purpose);
            purpose.admitted().stream()
                    .filter(rule -> !named.contains(rule))
                    .forEach(rule -> complaints.add(purpose.name() + " admits " + rule + ", which is no rule"));
        });
        sent.stream().map(Listed::of).forEach(listed::add);
    }

    private void rule(String column, String rule) {
        if (rules.put(column, rule) != null) {
            complaints.add(column + " has two rules");
        }
    }

    /** Those of src/test/resources/statements. */
    public static StatementRulings ours() throws IOException {
        return new StatementRulings(rows("columns"), rows("purposes"), rows("sent"));
    }

    private static List<String[]> rows(String name) throws IOException {
        try (InputStream file = StatementRulings.class.getResourceAsStream("/statements/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .toList();
        }
    }

    /** Who sends what is listed, by name, and below which folder its source is. */
    public Map<String, Path> senders() {
        Map<String, Path> senders = new TreeMap<>();
        listed.forEach(each -> senders.put(each.sender(), purpose(each).sources()));
        return senders;
    }

    private Purpose purpose(Listed line) {
        return purposes.getOrDefault(line.purpose(), new Purpose(line.purpose(), "no purpose", Set.of()));
    }

    /** What was sent, by line of the list: how many statements that is, and which rule admits each column that they touch. */
    public List<String> ruled(SuiteStatements suite) {
        List<String> ruled = new ArrayList<>();
        for (Listed line : listed) {
            List<Sent> sent = suite.sent().stream().filter(line::describes).toList();
            Map<String, Set<String>> columns = new TreeMap<>();
            sent.stream().flatMap(each -> each.columns().stream()).forEach(column -> columns.computeIfAbsent(
                            rules.getOrDefault(column, "nobody"), none -> new TreeSet<>())
                    .add(column));
            ruled.add(line + " (" + sent.size() + "): " + line.text());
            columns.forEach((rule, those) -> ruled.add("  by " + rule + ": " + String.join(" ", those)));
        }
        return ruled;
    }

    /** What is wrong with what was sent; empty if all of it is ruled on. */
    public List<String> complaints(SuiteStatements suite) {
        List<String> found = new ArrayList<>(complaints);
        difference(suite.columns(), rules.keySet())
                .forEach(column -> found.add("nobody ruled on the column " + column));
        difference(rules.keySet(), suite.columns()).forEach(column -> found.add("there is no column " + column));
        Set<Listed> used = new HashSet<>();
        suite.sent().stream().filter(sent -> !sent.sql().endsWith(PLANTED)).forEach(sent -> judge(sent, used, found));
        if (suite.whole()) {
            listed.stream().filter(line -> !used.contains(line)).forEach(line -> found.add("nobody sent: " + line));
        }
        return found;
    }

    private void judge(Sent sent, Set<Listed> used, List<String> found) {
        List<Listed> lines =
                listed.stream().filter(line -> line.describes(sent)).toList();
        used.addAll(lines);
        if (lines.size() == 1) {
            judge(sent, lines.get(0)).forEach(complaint -> found.add(complaint + ": " + shown(sent)));
        } else {
            found.add((lines.isEmpty() ? "nobody listed" : "listed as " + lines) + ": " + shown(sent));
        }
    }

    private List<String> judge(Sent sent, Listed line) {
        Purpose purpose = purpose(line);
        if (!purpose.asked()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        if (!sent.trouble().isEmpty()) {
            found.add(line + ": the server cannot say what it touches (" + sent.trouble() + ")");
        }
        if (purpose.silent() && sent.answers()) {
            found.add(line + ": has a result");
        }
        sent.columns().stream()
                .filter(column -> !purpose.admitted().contains(rules.getOrDefault(column, "")))
                .forEach(column -> found.add(line + ": touches " + column + ", ruled by " + rules.get(column)));
        return found;
    }

    private static String shown(Sent sent) {
        String sql = sent.sql();
        return sql.length() <= SHOWN
                ? sql
                : sql.substring(0, SHOWN / 2) + " … " + sql.substring(sql.length() - SHOWN / 2);
    }

    private static Set<String> difference(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }
}
