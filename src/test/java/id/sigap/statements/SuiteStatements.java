package id.sigap.statements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the service sent over a run of all tests.
 *
 * @param whole whether all tests ran, and not some that were named
 * @param columns all that the tables and views have
 */
public record SuiteStatements(boolean whole, Set<String> columns, List<Sent> sent) {

    /** Written behind the tests that have the application, read by the one that holds it against the rulings. */
    public static final Path FILE = Path.of("target", "sent-statements.tsv");

    /** Those that tests have changed on their way, as they would stand without that being said. */
    public SuiteStatements planted() {
        String mark = StatementRulings.PLANTED;
        List<Sent> planted = sent.stream()
                .filter(each -> each.sql().endsWith(mark))
                .map(each -> new Sent(
                        each.sql().substring(0, each.sql().length() - mark.length()),
                        each.answers(),
                        each.columns(),
                        each.trouble()))
                .toList();
        return new SuiteStatements(false, columns, planted);
    }

    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of(whole ? "whole" : "part", String.join(" ", columns)));
        sent.forEach(each -> lines.add(each.line()));
        Files.write(FILE, lines);
    }

    public static SuiteStatements read() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        return new SuiteStatements(
                lines.get(0).equals("whole"),
                new TreeSet<>(Sent.words(lines.get(1))),
                lines.stream().skip(2).map(Sent::of).toList());
    }
}
