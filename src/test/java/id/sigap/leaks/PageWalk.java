package id.sigap.leaks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be asked of the portal: its lists, the page of each number, what is sent from there, and its form with what is alike. */
final class PageWalk {

    /** What operations are called that read a report's page. */
    static final String PAGE = "page of";

    private static final String PLUIT = "31.72.01.1005";

    private static final List<String> LISTS = List.of(
            "/",
            "/laporan",
            "/laporan?kata=jalan",
            "/laporan?kata=rahasia",
            "/laporan?kategori=trotoar",
            "/laporan?status=selesai&tampil=peta",
            "/laporan?status=menunggu",
            "/laporan?wilayah=" + PLUIT);

    /** Where reports of the story are, and around. */
    private static final List<String> SPOTS =
            List.of("-6.1262,106.7894", "-6.1258,106.7898", "-6.1300,106.7900", "-6.1262,106.7944");

    /** The last two hold files, too. */
    private static final List<String> WITH_PIN = List.of(
            "/lacak/pin",
            "/lacak/tutup",
            "/lacak/komentar teks=",
            "/lacak/nilai bintang=9",
            "/lacak/lengkapi teks=Lengkap&versi=none",
            "/lacak/keberatan teks=");

    private final Known known;

    PageWalk(Known known) {
        this.known = known;
    }

    List<Operation> all(Viewers.Who who) {
        List<Operation> operations = new ArrayList<>();
        LISTS.forEach(path -> operations.add(Operation.reading(path, Ask.of("GET", path, "Accept", "text/html"))));
        known.numbers().forEach(number -> {
            operations.add(page(number));
            operations.add(form("/lacak/pin", "nomor=" + number + "&pin=00000000"));
            operations.add(form("/lacak/komentar", "nomor=" + number + "&teks=Halo"));
            operations.add(parts("/lacak/keberatan", "nomor=" + number + "&teks=Halo&ke=unggah&pin=00000000"));
        });
        known.photos().forEach(photo -> operations.add(photo(photo)));
        SPOTS.forEach(spot -> {
            operations.add(form("/lapor/tempat", draft(spot) + "&ke=lanjut"));
            operations.add(form("/lapor/serupa", draft(spot) + "&ke=lanjut"));
            operations.add(form("/lapor/pelapor", draft(spot) + "&description=Ubin+lepas&ke=lanjut"));
        });
        if (who == Viewers.Who.PIN_HOLDER) {
            Story.WITH_PIN.forEach(key -> withPin(operations, key));
        }
        return operations;
    }

    private static String draft(String spot) {
        String[] parts = spot.split(",", 2);
        return "clientKey=00000000-0000-4000-8000-000000000020&categoryCode=trotoar&place.latitude=" + parts[0]
                + "&place.longitude=" + parts[1] + "&place.areaCode=" + PLUIT;
    }

    private void withPin(List<Operation> operations, String key) {
        String named = "nomor=" + known.reports().get(key).number() + "&pin=" + known.pin(key);
        WITH_PIN.forEach(each -> {
            String[] parts = each.split(" ", 2);
            String fields = parts.length == 1 ? named : named + "&" + parts[1];
            operations.add(
                    parts[0].endsWith("lengkapi") || parts[0].endsWith("keberatan")
                            ? parts(parts[0], fields)
                            : form(parts[0], fields));
        });
    }

    private static Operation page(String number) {
        Ask ask = Ask.of("GET", "/lacak?nomor=" + number, "Accept", "text/html");
        return Operation.reading(PAGE + " " + number, ask);
    }

    private Operation photo(String id) {
        String path = "/lacak/foto/" + id + "?nomor=" + known.numbers().get(0);
        return Operation.reading("GET " + path, Ask.of("GET", path));
    }

    private static Operation form(String path, String body) {
        Ask ask = new Ask("POST", path, List.of("Content-Type", "application/x-www-form-urlencoded"), body);
        return Operation.changing(path + " " + body, caller -> caller.ask(ask));
    }

    /** The same fields as a form sends them that may hold files. */
    private static Operation parts(String path, String fields) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String field : fields.split("&", -1)) {
            named.put(field.split("=", 2)[0], field.split("=", 2)[1]);
        }
        String body = named.entrySet().stream()
                .map(field -> "--part\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--part--\r\n"));
        Ask ask = new Ask("POST", path, List.of("Content-Type", "multipart/form-data; boundary=part"), body);
        return Operation.changing(path + " " + fields, caller -> caller.ask(ask));
    }
}
