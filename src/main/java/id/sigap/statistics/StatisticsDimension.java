package id.sigap.statistics;

import id.sigap.problem.Described;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Area.AreaLevel;
import id.sigap.reference.ReferenceBook;

/** By what reports are told apart. */
public enum StatisticsDimension implements Described {
    CATEGORY("By what they are about."),
    AGENCY("By the agency or office of the city, with all below it, that has or last had the report."),
    UNIT("By the unit itself that has or last had the report."),
    SUBDISTRICT("By sub-district (kecamatan)."),
    URBAN_VILLAGE("By urban village (kelurahan)."),
    CHANNEL("By the way they came in.");

    /** Of what has no place. */
    static final String NONE = "";

    private final String meaning;

    StatisticsDimension(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    String codeOf(PastReport report, Trees trees) {
        return switch (this) {
            case CATEGORY -> report.category();
            case AGENCY -> trees.agencyOf(report.unit());
            case UNIT -> report.unit();
            case SUBDISTRICT -> trees.subdistrictOf(report.area());
            case URBAN_VILLAGE -> report.area() == null ? NONE : report.area();
            case CHANNEL -> report.channel();
        };
    }

    /** Whether there is such a thing, be it no longer in use; for a place, also whether none is meant. */
    boolean knows(String code, ReferenceBook book) {
        return switch (this) {
            case CATEGORY -> book.category(code).isPresent();
            case AGENCY, UNIT -> book.unit(code).isPresent();
            case SUBDISTRICT -> isOf(AreaLevel.SUBDISTRICT, code, book);
            case URBAN_VILLAGE -> isOf(AreaLevel.URBAN_VILLAGE, code, book);
            case CHANNEL -> book.channel(code).isPresent();
        };
    }

    private static boolean isOf(AreaLevel level, String code, ReferenceBook book) {
        return code.equals(NONE)
                || book.area(code).filter(area -> area.level() == level).isPresent();
    }

    /** What is said of a code that is none. */
    ProblemCode unknown() {
        return switch (this) {
            case CATEGORY -> ProblemCode.CATEGORY_UNKNOWN;
            case AGENCY, UNIT -> ProblemCode.UNIT_UNKNOWN;
            case SUBDISTRICT, URBAN_VILLAGE -> ProblemCode.AREA_UNKNOWN;
            case CHANNEL -> ProblemCode.CHANNEL_UNKNOWN;
        };
    }
}
