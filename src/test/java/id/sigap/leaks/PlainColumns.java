package id.sigap.leaks;

import id.sigap.testing.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that the service's own role reads of the database, column by column, to be searched for a text in any plain form. */
final class PlainColumns {

    /** In every planted identity, and nowhere else. */
    static final String CANARY = "Cendrawasih9q4x";

    static final String PHONE = "+62 811-9731-4628";

    /** Every relation of every schema that holds data of ours and that the role may read; views, too. */
    private static final String COLUMNS = """
            select c.table_schema, c.table_name, c.column_name, c.data_type from information_schema.columns c
            where c.table_schema not in ('pg_catalog', 'information_schema') and has_column_privilege(
              format('%I.%I', c.table_schema, c.table_name), c.column_name, 'select')
            order by 1, 2, 3""";

    private final Map<String, List<byte[]>> values;

    private PlainColumns(Map<String, List<byte[]>> values) {
        this.values = values;
    }

    static PlainColumns readAsTheService() throws SQLException {
        Map<String, List<byte[]>> values = new TreeMap<>();
        try (Connection service = Database.connectAsService();
                Statement statement = service.createStatement()) {
            List<String[]> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) {
                    columns.add(
                            new String[] {rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)});
                }
            }
            for (String[] column : columns) {
                boolean bytes = column[3].equals("bytea");
                String sql = "select \"%3$s\"%4$s from \"%1$s\".\"%2$s\" where \"%3$s\" is not null"
                        .formatted(column[0], column[1], column[2], bytes ? "" : "::text");
                String name = (column[0].equals("public") ? "" : column[0] + ".") + column[1] + "." + column[2];
                values.put(name, read(statement, sql, bytes));
            }
        }
        return new PlainColumns(values);
    }

    private static List<byte[]> read(Statement statement, String sql, boolean bytes) throws SQLException {
        List<byte[]> read = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                read.add(bytes ? rows.getBytes(1) : rows.getString(1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return read;
    }

    int count() {
        return values.size();
    }

    /** The columns with a value that says the text, or another planted identity's phone number. */
    Set<String> holding(String text) {
        Set<String> forms = forms(text);
        if (text.equals(CANARY)) {
            forms.addAll(forms(PHONE));
            forms.addAll(forms(PHONE.replaceAll("[^0-9]", "")));
        }
        Set<String> holding = new TreeSet<>();
        values.forEach((column, all) -> {
            if (all.stream().anyMatch(value -> isIn(value, forms))) {
                holding.add(column);
            }
        });
        return holding;
    }

    private static boolean isIn(byte[] value, Set<String> forms) {
        String read = new String(value, StandardCharsets.ISO_8859_1);
        String lower = read.toLowerCase(Locale.ROOT);
        String wide = read.replace("\u0000", "").toLowerCase(Locale.ROOT); // UTF-16
        return forms.stream().anyMatch(form -> read.contains(form) || lower.contains(form) || wide.contains(form));
    }

    /** As it is, backwards, in hexadecimal, and in Base64 wherever in three bytes it begins. */
    private static Set<String> forms(String text) {
        Set<String> forms = new TreeSet<>();
        for (String each : List.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))) {
            byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
            forms.add(each.toLowerCase(Locale.ROOT));
            forms.add(new StringBuilder(each).reverse().toString().toLowerCase(Locale.ROOT));
            forms.add(HexFormat.of().formatHex(bytes));
            for (int before = 0; before < 3; before++) {
                byte[] shifted = new byte[before + bytes.length];
                System.arraycopy(bytes, 0, shifted, before, bytes.length);
                String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                // What hangs on what stands before and after is cut off.
                String whole = base64.substring(before == 0 ? 0 : before + 1, base64.length() - 2);
                forms.add(whole);
                forms.add(whole.replace('+', '-').replace('/', '_'));
            }
        }
        return forms;
    }
}
