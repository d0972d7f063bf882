package id.sigap.statement;

import java.util.List;

/** A page of statements, latest month first. */
public record StatementPageView(List<Entry> entries, boolean hasNext, boolean hasPrevious) {

    /** A statement and where it stands. */
    public record Entry(StatementView statement, String cursor) {}
}
