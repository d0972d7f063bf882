package id.sigap.leaks;

import java.util.Map;

/** Who asks: one for each way to stand to reports. */
final class Viewers {

    /** Users besides those of demo-users.properties. */
    static final Map<String, String> FURTHER_USERS = Map.of(
            "pejalan", "citizen",
            "orang-a", "citizen",
            "orang-b", "citizen",
            "lain", "citizen",
            "petugas-dua", "officer,unit:BINAMARGA",
            "camat", "officer,unit:KEC-31.72.01",
            "loket-a", "desk-officer,unit:KEL-31.72.01.1005",
            "loket-b", "desk-officer,unit:KEL-31.72.01.1005");

    private Viewers() {}

    /** A viewer, and the demo user it signs in as; null signs in as nobody. */
    enum Who {
        ANONYMOUS(null),
        /** Without a token, with the PINs of some reports that were sent by the web form. */
        PIN_HOLDER(null),
        /** Has reports that are the same in all worlds, and follows others. */
        FOLLOWER("warga"),
        /** Has many of those that differ. */
        OWNER("tetangga"),
        /** A citizen who has nothing. */
        STRANGER("pejalan"),
        CHANNEL("lapor1708"),
        DESK("loket"),
        /** Of the urban village where the reports are, and holding some. */
        LURAH("lurah-pluit"),
        NEIGHBOUR("lurah-pejagalan"),
        /** Of the sub-district above both. */
        ABOVE("camat"),
        /** Of the agency that has most of them. */
        OFFICER("petugas"),
        SUB_DEPARTMENT("petugas-sudin"),
        /** Of an agency that had some and has them no more. */
        OTHER_AGENCY("petugas-sda"),
        /** Officer and validator in one. */
        BOTH("rangkap"),
        VALIDATOR("validator"),
        TICKET_ADMIN("pengelola"),
        ADMIN("admin"),
        WITHOUT_A_ROLE("tanpa-peran");

        private final String user;

        Who(String user) {
            this.user = user;
        }

        String user() {
            return user;
        }
    }
}
