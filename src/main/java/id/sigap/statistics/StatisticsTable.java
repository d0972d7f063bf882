package id.sigap.statistics;

import static id.sigap.statistics.StatisticsDimension.AGENCY;
import static id.sigap.statistics.StatisticsDimension.CATEGORY;
import static id.sigap.statistics.StatisticsDimension.CHANNEL;
import static id.sigap.statistics.StatisticsDimension.SUBDISTRICT;
import static id.sigap.statistics.StatisticsDimension.UNIT;
import static id.sigap.statistics.StatisticsDimension.URBAN_VILLAGE;

import id.sigap.problem.Described;
import java.util.List;

/**
 * The tables there are. Those by one thing also say in which status reports are and how long they took: with the month and that,
 * each count stands in a table of two ways. Those by two things therefore do not. None is by urban village and another
 * thing: there is less than one report a month to a cell.
 */
public enum StatisticsTable implements Described {
    CITY("The whole city."),
    CATEGORIES("By category.", CATEGORY),
    AGENCIES("By agency, with all units below it.", AGENCY),
    UNITS("By unit.", UNIT),
    SUBDISTRICTS("By sub-district (kecamatan).", SUBDISTRICT),
    URBAN_VILLAGES("By urban village (kelurahan).", URBAN_VILLAGE),
    CHANNELS("By the way reports came in.", CHANNEL),
    CATEGORIES_BY_AGENCY("By category and agency.", CATEGORY, AGENCY),
    CATEGORIES_BY_SUBDISTRICT("By category and sub-district.", CATEGORY, SUBDISTRICT),
    CATEGORIES_BY_CHANNEL("By category and the way reports came in.", CATEGORY, CHANNEL),
    AGENCIES_BY_SUBDISTRICT("By agency and sub-district.", AGENCY, SUBDISTRICT),
    AGENCIES_BY_CHANNEL("By agency and the way reports came in.", AGENCY, CHANNEL),
    SUBDISTRICTS_BY_CHANNEL("By sub-district and the way reports came in.", SUBDISTRICT, CHANNEL);

    private final String meaning;
    private final List<StatisticsDimension> dimensions;

    StatisticsTable(String meaning, StatisticsDimension... dimensions) {
        this.meaning = meaning;
        this.dimensions = List.of(dimensions);
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** By what its reports are told apart, two at most. */
    public List<StatisticsDimension> dimensions() {
        return dimensions;
    }

    boolean isByTwo() {
        return dimensions.size() == 2;
    }

    /** Of the first of its dimensions, or the second; of what it has not, the code of nothing. */
    String codeOf(PastReport report, Trees trees, int which) {
        return which < dimensions.size() ? dimensions.get(which).codeOf(report, trees) : StatisticsDimension.NONE;
    }
}
