package id.sigap.leaks;

import java.util.ArrayList;
import java.util.List;

/** What can be asked besides documents that are carried out: other methods, other routes, conditions, nonsense. */
final class HttpWalk {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    /** Whether there is something or not: it tells the same. */
    private static final List<String> ELSEWHERE = List.of(
            "/",
            "/favicon.ico",
            "/robots.txt",
            "/graphql/",
            "/graphql/live",
            "/graphql/schema.graphql",
            "/exports",
            "/exports/own",
            "/exports/statements",
            "/exports/",
            "/photos/",
            "/photos/x",
            "/photos/00000000-0000-4000-8000-000000000000",
            "/q",
            "/q/",
            "/q/health",
            "/q/metrics",
            "/q/info",
            "/q/openapi",
            "/q/arc",
            "/q/dev-ui",
            "/q/graphql-ui/",
            "/q/swagger-ui/",
            "/nothing",
            "/lacak",
            "/lacak?nomor=",
            "/lacak?nomor=JK-7M3K9-QXD2V-T",
            "/lacak/foto/00000000-0000-4000-8000-000000000000",
            "/lacak/pin",
            "/lacak/tutup",
            "/tentang",
            "/angka",
            "/angka/kota.csv",
            "/angka/kategori.csv?bulan=2026-10",
            "/angka/perangkat.csv",
            "/angka/kelurahan.csv",
            "/lapor",
            "/lapor/cerita",
            "/lapor/masalah",
            "/lapor/pelapor",
            "/lapor/periksa",
            "/lapor/pertanyaan",
            "/lapor/serupa",
            "/lapor/tempat",
            "/bahasa?ke=en",
            "/luring",
            "/sw.js",
            "/aset/none.css",
            "/_komponen",
            "/_komponen/galat/404");

    private static final List<String> NONSENSE = List.of(
            "",
            "{",
            "{ ticket }",
            "{ ticket(number: 1) { id } }",
            "{ tickett { id } }",
            "{ publicTickets(first: 0) { totalCount } }",
            "{ publicTickets(first: 101) { totalCount } }",
            "{ publicTickets(sort: NEWEST) { totalCount } }",
            "{ publicTickets { edges { node { submited } } } }",
            "{ tickets(filter: {urgencies: [NEVER]}) { totalCount } }",
            "subscription { x }",
            "query A { __typename } query B { __typename }",
            "{ publicTickets { ...f } } fragment f on TicketConnection { edges { node { steps { at } } } ...f }");

    /** The lists that can be taken away, each as it comes, and so sorted and filtered as some may and others may not. */
    private static final List<String> LISTS = List.of(
            "myTickets", "publicTickets", "followedTickets", "inbox", "unitTickets", "enteredTickets", "tickets");

    private static final List<String> ASKED = List.of(
            "",
            ",\"sort\":\"NEWEST\"",
            ",\"sort\":\"OLDEST\"",
            ",\"sort\":\"DUE\"",
            ",\"sort\":\"URGENCY\"",
            ",\"sort\":\"SHUFFLED\"",
            ",\"filter\":{\"urgencies\":[\"OVERDUE\"]}",
            ",\"filter\":{\"submitted\":{\"from\":\"2026-11-04\"}}",
            ",\"filter\":{\"due\":{\"to\":\"2026-11-20\"}}",
            ",\"filter\":{\"visibility\":\"PUBLIC\"}",
            ",\"filter\":{\"text\":\"jalan\"}",
            ",\"filter\":{\"paused\":true}");

    private final Known known;

    HttpWalk(Known known) {
        this.known = known;
    }

    /** Each address, each method, each nonsense, each photo, and each way to ask for one; not each with each. */
    List<Operation> everyKind(Viewers.Who who) {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < ELSEWHERE.size(); i++) {
            operations.add(nothing(Ask.of(METHODS.get(i % METHODS.size()), ELSEWHERE.get(i))));
        }
        addDoor(operations);
        for (int i = 0; i < LISTS.size(); i++) {
            operations.add(export(LISTS.get(i), "CSV", ""));
            operations.add(export(LISTS.get(i), "XLSX", ""));
            operations.add(export(LISTS.get(i), "CSV", ASKED.get(1 + i % (ASKED.size() - 1))));
        }
        addOwn(operations, who);
        operations.addAll(new PageWalk(known).all(who));
        operations.add(statements("2026-10"));
        operations.add(statements("2026"));
        for (int i = 0; i < known.photos().size(); i++) {
            String id = known.photos().get(i);
            List<Ask> asks = photo(id, who);
            operations.add(photo(id, asks.get(0)));
            operations.add(photo(id, asks.get(1 + i % (asks.size() - 1))));
        }
        return operations;
    }

    List<Operation> everything(Viewers.Who who) {
        List<Operation> operations = new ArrayList<>();
        for (String method : METHODS) {
            ELSEWHERE.forEach(path -> operations.add(nothing(Ask.of(method, path))));
        }
        addDoor(operations);
        LISTS.forEach(list -> ASKED.forEach(asked -> operations.add(export(list, "CSV", asked))));
        addOwn(operations, who);
        operations.addAll(new PageWalk(known).all(who));
        known.photos().forEach(id -> photo(id, who).forEach(ask -> operations.add(photo(id, ask))));
        return operations;
    }

    /** It is written down that it was, so these come one after the other; of one person's the door takes one at a time. */
    private static Operation export(String list, String format, String asked) {
        String body = "{\"list\":\"" + list + "\",\"format\":\"" + format + "\",\"reason\":\"Rapat\"" + asked + "}";
        Ask ask = new Ask("POST", "/exports", List.of("Content-Type", "application/json"), body);
        return Operation.changing("export " + body, caller -> caller.ask(ask));
    }

    /** What is kept of a reporter: of whoever is signed in, and of who has a PIN. */
    private void addOwn(List<Operation> operations, Viewers.Who who) {
        operations.add(own("{}"));
        if (who == Viewers.Who.PIN_HOLDER) {
            Story.WITH_PIN.forEach(key -> operations.add(own(
                    "{\"number\":\"" + known.reports().get(key).number() + "\",\"pin\":\"" + known.pin(key) + "\"}")));
        }
    }

    private static Operation own(String body) {
        Ask ask = new Ask("POST", "/exports/own", List.of("Content-Type", "application/json"), body);
        return Operation.changing("own data " + body, caller -> caller.ask(ask));
    }

    private static Operation statements(String month) {
        String body = "{\"month\":\"" + month + "\",\"reason\":\"Rapat\"}";
        Ask ask = new Ask("POST", "/exports/statements", List.of("Content-Type", "application/json"), body);
        return Operation.changing("statements " + body, caller -> caller.ask(ask));
    }

    private static void addDoor(List<Operation> operations) {
        METHODS.forEach(method -> operations.add(nothing(Ask.of(method, "/graphql?query=%7B__typename%7D"))));
        NONSENSE.forEach(document -> operations.add(nothing(Ask.graphql(document))));
        operations.add(nothing(Ask.graphql("[]", "application/json")));
        operations.add(nothing(Ask.graphql("{\"query\":\"{__typename}\"}", "text/plain")));
    }

    private List<Ask> photo(String id, Viewers.Who who) {
        String path = "/photos/" + id;
        List<Ask> asks = new ArrayList<>(List.of(
                Ask.of("GET", path),
                Ask.of("HEAD", path),
                Ask.of("GET", path + "?size=thumbnail"),
                Ask.of("GET", path, "If-None-Match", "*"),
                Ask.of("GET", path, "If-Modified-Since", "Wed, 04 Nov 2026 02:00:00 GMT"),
                Ask.of("GET", path, "Range", "bytes=0-9"),
                Ask.of("GET", path, "Sigap-Pin", "00000000")));
        if (who == Viewers.Who.PIN_HOLDER) {
            Story.WITH_PIN.forEach(key -> asks.add(Ask.of("GET", path, "Sigap-Pin", known.pin(key))));
        }
        return asks;
    }

    private Operation photo(String id, Ask ask) {
        return known.isAlike(id) ? nothing(ask) : Operation.reading(ask.method() + " " + ask.path(), ask);
    }

    private static Operation nothing(Ask ask) {
        return Operation.tellingNothing(ask.method() + " " + ask.path() + " " + ask.headers(), ask);
    }
}
