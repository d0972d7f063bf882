package id.sigap.testing;

/** A category that asks something while a test runs. Versions are never taken back: afterwards it asks nothing, in one more. */
public final class Asking {

    public static final String CATEGORY = "orang-hilang";

    private static final String NEXT = "insert into question_set (category_code, version, asked_from)"
            + " select 'orang-hilang', coalesce(max(version), 0) + 1, date '%s' from question_set"
            + " where category_code = 'orang-hilang'; ";

    private static final String QUESTION =
            "insert into question (category_code, version, place, code, text_id, text_en,"
                    + " kind, required, least, most) select category_code, max(version), %d, '%s', '%s?', '%s? (en)', '%s', %s, %s, %s"
                    + " from question_set where category_code = 'orang-hilang' group by category_code; ";

    private static final String OPTION =
            "insert into question_option (category_code, version, question_code, place, code,"
                    + " label_id, label_en) select category_code, max(version), 'SEEN', %d, '%s', '%s', '%s (en)' from question_set"
                    + " where category_code = 'orang-hilang' group by category_code; ";

    private Asking() {}

    /** A yes or no that is required, a choice, a number and words. */
    public static void during(Runnable work) {
        Edits.during(asks("2026-11-20"), NEXT.formatted("2026-11-20"), work);
    }

    /** Whoever has the form of now has an old one from then on. */
    public static void again(String day, Runnable work) {
        Edits.during(asks(day), NEXT.formatted(day), work);
    }

    /** Of a database that nobody else uses. */
    public static void fromNowOn() {
        Database.sql(asks("2026-11-20"));
    }

    /** The version that is asked now. */
    public static int version() {
        return Integer.parseInt(
                Database.sql("select max(version) from question_set where category_code = 'orang-hilang'"));
    }

    private static String asks(String day) {
        return NEXT.formatted(day)
                + question(0, "MISSING", "YES_NO", true, null, null)
                + question(1, "SEEN", "CHOICE", false, null, null)
                + question(2, "AGE", "NUMBER", false, 0, 130)
                + question(3, "CLOTHES", "TEXT", false, null, 40)
                + OPTION.formatted(0, "PARK", "Taman", "Park")
                + OPTION.formatted(1, "STREET", "Jalan", "Street");
    }

    private static String question(int place, String code, String kind, boolean required, Integer least, Integer most) {
        return QUESTION.formatted(place, code, code, code, kind, required, least, most);
    }
}
