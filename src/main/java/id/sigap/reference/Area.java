package id.sigap.reference;

import id.sigap.problem.Described;
import org.jspecify.annotations.Nullable;

/**
 * A part of the city.
 *
 * @param code the ministry's code, for instance {@code 31.72.01.1005}
 * @param parentCode the area it lies in; null for the province
 * @param label a point inside it; of urban villages alone
 * @param box all around it, sea and islands included; null if that is not known
 */
public record Area(
        String code,
        AreaLevel level,
        String name,
        @Nullable String parentCode,
        @Nullable Point label,
        @Nullable Box box)
        implements Named {

    /** Without a box. */
    public Area(String code, AreaLevel level, String name, @Nullable String parentCode, @Nullable Point label) {
        this(code, level, name, parentCode, label, null);
    }

    /** From the whole down to the smallest. */
    public enum AreaLevel implements Described {
        PROVINCE("The province (provinsi)."),
        REGENCY("A regency (kabupaten)."),
        CITY("A city (kota)."),
        SUBDISTRICT("A sub-district (kecamatan)."),
        URBAN_VILLAGE("An urban village (kelurahan): the area a report is placed in.");

        private final String meaning;

        AreaLevel(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }
}
