package id.sigap.door.graphql;

import id.sigap.problem.Described;
import id.sigap.statistics.StatisticsTable;

/** What a league table compares. */
public enum LeagueOf implements Described {
    AGENCIES(
            "Agencies and offices right below the provincial government, each with all units below it.",
            StatisticsTable.AGENCIES),
    UNITS("Units, each by itself: sub-departments and offices of urban villages among them.", StatisticsTable.UNITS);

    private final String meaning;
    private final StatisticsTable table;

    LeagueOf(String meaning, StatisticsTable table) {
        this.meaning = meaning;
        this.table = table;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    public StatisticsTable table() {
        return table;
    }
}
