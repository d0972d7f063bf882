package id.sigap.testing;

/** Public figures of thirteen months, as the service would have published them. */
public final class PublishedMonths {

    private PublishedMonths() {}

    /** The last is January 2026; each has ten reports more than the one before, and each urban village some. */
    public static void publish() {
        Database.sql("""
                insert into statistics_release (number, month)
                select n, date '2025-01-01' + make_interval(months => n - 1) from generate_series(1, 13) n;
                insert into statistics_cell select n, tabled, code, other_code, 11100 + 10 * n, 5000, 5, 1000, 900,
                  array[0, 0, 10, 0, 0, 0, 0, 0, 90, 0], array[20, 20, 40, 10, 10]
                from generate_series(1, 13) n, (values ('CITY', '', ''), ('CATEGORIES', 'trotoar', ''),
                  ('AGENCIES', 'BINAMARGA', ''), ('AGENCIES', 'SDA', '')) c (tabled, code, other_code);
                insert into statistics_cell select 13, 'CATEGORIES', code, '', 50, 40, 5, 0, 0, array_fill(5, array[10]),
                  array[20, 10, 5, 5, 0] from category where code <> 'trotoar';
                insert into statistics_cell select 13, 'URBAN_VILLAGES', code, '', 4 + row_number() over (order by code), 9, 0, 0, 0,
                  array_fill(0, array[10]), array[9, 0, 0, 0, 0] from area where level = 'URBAN_VILLAGE';
                insert into statistics_cell select 13, 'AGENCIES', 'LH', '', 30, 19, 0, 0, 0, array_fill(0, array[10]),
                  array[19, 0, 0, 0, 0]""");
    }
}
