package id.sigap.door.portal.chart;

import id.sigap.problem.Language;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Numbers and months as a reader of a language writes them. By tables of our own: what the JDK knows depends on how it is packed. */
public enum Written {
    INDONESIAN(
            '.',
            ',',
            List.of("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
            List.of("Juli", "Agustus", "September", "Oktober", "November", "Desember")),
    ENGLISH(
            ',',
            '.',
            List.of("January", "February", "March", "April", "May", "June"),
            List.of("July", "August", "September", "October", "November", "December"));

    private static final int SHORT = 3;

    private final char thousands;
    private final char decimal;
    private final List<String> months;
    private final List<String> later;

    Written(char thousands, char decimal, List<String> months, List<String> later) {
        this.thousands = thousands;
        this.decimal = decimal;
        this.months = months;
        this.later = later;
    }

    public static Written in(Language language) {
        return language == Language.ENGLISH ? ENGLISH : INDONESIAN;
    }

    /** As 15.203. */
    public String whole(long number) {
        return format("#,##0").format(number);
    }

    /** As 6,4: to a tenth, and no tenth of a whole. */
    public String tenth(double number) {
        return format("#,##0.#").format(number);
    }

    /** As November 2026. */
    public String month(YearMonth month) {
        return name(month) + " " + month.getYear();
    }

    /** As Nov 2026. */
    public String shortMonth(YearMonth month) {
        return name(month).substring(0, SHORT) + " " + month.getYear();
    }

    /** Its first letter. */
    String initial(YearMonth month) {
        return name(month).substring(0, 1);
    }

    private String name(YearMonth month) {
        int which = month.getMonthValue() - 1;
        return which < months.size() ? months.get(which) : later.get(which - months.size());
    }

    private DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(thousands);
        symbols.setDecimalSeparator(decimal);
        return new DecimalFormat(pattern, symbols);
    }
}
