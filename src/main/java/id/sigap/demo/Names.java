package id.sigap.demo;

import id.sigap.demo.PlannedReport.Sender;
import id.sigap.demo.PlannedReport.Way;
import java.util.List;

/** People, streets and places to choose from. The people are invented; whoever has such a name is not meant. */
final class Names {

    private static final List<String> FIRST = List.of(
            "Bagas", "Ratih", "Dimas", "Sekar", "Hendra", "Nining", "Yoga", "Wulan", "Arif", "Tuti", "Fajar",
            "Lestari");

    private static final List<String> LAST = List.of(
            "Wirantara",
            "Puspandari",
            "Kertaraja",
            "Arumwangi",
            "Sutawijaya",
            "Rahardini",
            "Prabaskara",
            "Citraloka",
            "Danuwarsa",
            "Mahawira",
            "Anggraksa");

    static final List<String> REPORTERS = List.of(
            "Joko Pranatajaya",
            "Siti Marhaeningsih",
            "Agus Tirtawangsa",
            "Dewi Laksmitasari",
            "Eko Wibisanagara",
            "Rina Pertamasari",
            "Tono Jayakresna",
            "Yanti Suryaningrum",
            "Bambang Nirwandaru",
            "Kartika Wiradewi");

    static final List<String> STREETS =
            List.of("Jl. Melati", "Jl. Kenanga Raya", "Jl. Anggrek", "Gang Mawar II", "Jl. Cempaka", "Jl. Pasar Lama");

    static final String NORTH = "31.72.";
    static final String PLUIT = "31.72.01.1005";
    static final String PEJAGALAN = "31.72.01.1004";

    /** Of every city and the regency, those of the dev users most often. */
    static final List<String> AREAS = List.of(
            PLUIT,
            "31.71.01.1006",
            "31.75.06.1005",
            PEJAGALAN,
            "31.74.05.1004",
            "31.73.05.1001",
            PLUIT,
            "31.72.05.1003",
            "31.71.06.1002",
            "31.74.09.1001",
            "31.01.02.1003",
            "31.75.10.1005",
            "31.73.02.1003");

    /** Half by the app, as in the city; each other way a few times. */
    static final List<Sender> SENDERS = List.of(
            Sender.citizen("warga"),
            Sender.citizen("demo-warga-1"),
            new Sender(Way.CLIENT, "LAPOR_1708"),
            Sender.citizen("tetangga"),
            new Sender(Way.WEB, "BALAI_WARGA"),
            Sender.citizen("demo-warga-2"),
            new Sender(Way.DESK, "KELURAHAN_OFFICE"),
            Sender.citizen("warga"),
            new Sender(Way.CLIENT, "TWITTER"),
            Sender.citizen("demo-warga-3"),
            new Sender(Way.CLIENT, "SMS_WHATSAPP"));

    private Names() {}

    /** Of a member of staff; the same for the same office, and hardly ever for two. */
    static String ofOfficer(String office) {
        int place = Math.floorMod(office.hashCode(), FIRST.size() * LAST.size());
        return FIRST.get(place % FIRST.size()) + " " + LAST.get(place / FIRST.size());
    }
}
