package id.sigap.statement;

import java.util.List;

/** The statements of a month that leave as a file, by the units' codes. */
public record StatementFileView(List<StatementView> statements) {

    public StatementFileView {
        statements = List.copyOf(statements);
    }
}
