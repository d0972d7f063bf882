package id.sigap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.identity.PersonKeys;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.CsvTable;
import id.sigap.testing.Database;
import id.sigap.testing.ExportApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.ticket.breach.BreachSearch;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a breach: whom to tell, and in what words (UU PDP, Article 46). */
@QuarkusTest
@Shows(Promise.O5)
class BreachCommandIT {

    private static final String DISCLOSE =
            "query($n: String!) { ticket(number: $n) { reporter(reason: \"Perlu menelepon\") { name } } }";

    @Inject
    BreachSearch search;

    @Inject
    PersonKeys people;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    private int run(String... options) {
        List<String> line = new ArrayList<>(
                List.of(BreachCommand.NAME, folder.resolve("pack").toString()));
        line.addAll(List.of(options));
        return new BreachCommand(search, people, clock).run(line.toArray(String[]::new));
    }

    private Map<String, Map<String, String>> told() throws IOException {
        return CsvTable.rows(Files.readString(folder.resolve("pack/whom-to-tell.csv"))).stream()
                .collect(Collectors.toMap(row -> row.get("number"), row -> row));
    }

    private static Receipt reported(String name, String phone) {
        Map<String, Object> input = Reports.rubble();
        input.put("reporter", phone == null ? Map.of("name", name) : Map.of("name", name, "phone", phone));
        return Reports.submit(Api.anonymous(), input);
    }

    @Test
    void whoeverWasFoundOutIsToldAndNobodyElse() throws IOException {
        Receipt leaked = reported("=Siti", "081234567890");
        Receipt other = reported("Budi", "081234567891");
        Api.as("validator").data(DISCLOSE, Map.of("n", leaked.number()));
        Api.as("admin").data(DISCLOSE, Map.of("n", other.number()));
        String day = clock.instant().atZone(clock.getZone()).toLocalDate().toString();
        String subject = subject("validator");

        assertEquals(0, run("--person", subject, "--from", day, "--to", day));
        Map<String, String> row = told().get(leaked.number());
        assertEquals("'=Siti", row.get("name"));
        assertEquals("'+6281234567890", row.get("phone"));
        assertEquals("REPORT REPORTER", row.get("shown"));
        assertEquals("write", row.get("how to tell"));
        assertFalse(told().containsKey(other.number()), "shown to somebody else");
        assertEquals(
                "operator|REPORTER|breach-pack",
                Database.sql("select viewer_key || '|' || field || '|' || reason from disclosure d join ticket t on"
                        + " t.id = d.ticket_id where t.number = '"
                        + leaked.number().replace("-", "")
                        + "' order by d.id desc limit 1"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pack/whom-to-tell.csv"))));

        assertEquals(0, run("--person", subject, "--from", "2020-01-01", "--to", "2020-01-02"));
        assertEquals(Map.of(), told(), "at another time");
    }

    @Test
    void whoCannotBeWrittenToIsSaidToBeSo() throws IOException {
        Receipt nameless = reported("Tanpa telepon", null);
        Receipt mine = Reports.submit(Api.as("tetangga"), Reports.rubble());
        Path numbers = Files.write(folder.resolve("numbers.txt"), List.of(nameless.number(), "", mine.number()));
        assertEquals(0, run("--reports", numbers.toString()));
        assertEquals("no contact", told().get(nameless.number()).get("how to tell"));
        assertEquals("true", told().get(mine.number()).get("app"));
        assertEquals(2, told().size());
    }

    @Test
    void theFilesThatSomebodyTookAwayAreNamed() throws IOException {
        String why = "Rapat " + UUID.randomUUID();
        ExportApi.as("petugas").rows(ExportApi.list("inbox").put("reason", why));
        assertEquals(0, run("--person", subject("petugas")));
        assertTrue(
                CsvTable.rows(Files.readString(folder.resolve("pack/files.csv"))).stream()
                        .anyMatch(row -> row.get("reason").equals(why)
                                && row.get("list").equals("INBOX")
                                && row.get("ended").equals("COMPLETE")),
                why);
    }

    /** What Article 46 (2) asks for: which data, when and how, and what is done about it. */
    @Test
    void theNoticeSaysWhatTheLawAsksForInBothLanguages() throws IOException {
        Receipt leaked = reported("Siti", "081234567890");
        Api.as("validator").data(DISCLOSE, Map.of("n", leaked.number()));
        assertEquals(0, run("--person", subject("validator"), "--from", "2026-01-01", "--to", "2027-12-31"));
        String indonesian = Files.readString(folder.resolve("pack/notice-id.txt"));
        String english = Files.readString(folder.resolve("pack/notice-en.txt"));
        for (String part :
                List.of("Pasal 46", "nama, nomor telepon", "antara 2026-01-01 dan 2027-12-31", "[bagaimana")) {
            assertTrue(indonesian.contains(part), part);
        }
        for (String part :
                List.of("Article 46", "your name", "between 2026-01-01 and 2027-12-31", "[how it happened]")) {
            assertTrue(english.contains(part), part);
        }
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertEquals(Command.NOT_UNDERSTOOD, run());
        assertEquals(Command.NOT_UNDERSTOOD, run("--from", "kemarin"));
        assertEquals(Command.NOT_UNDERSTOOD, run("--since", "2026-01-01"));
        assertEquals(Command.NOT_UNDERSTOOD, run("--from"));
        assertEquals(Command.FAILED, run("--reports", folder.resolve("nothing").toString()));
    }

    /** As the provider names them: in the second part of their token. */
    private static String subject(String user) {
        String payload = id.sigap.testing.Tokens.of(user).split("\\.")[1];
        return new JsonObject(new String(java.util.Base64.getUrlDecoder().decode(payload))).getString("sub");
    }
}
