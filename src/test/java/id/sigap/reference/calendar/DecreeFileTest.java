package id.sigap.reference.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A decree as a file: what it may look like, and with which line it is refused. */
class DecreeFileTest {

    private static final String HEAD = DecreeFile.COLUMNS + "\n";
    private static final String NEW_YEAR = "2028-01-01,Tahun Baru 2028 Masehi,NATIONAL,SKB 1/2027\n";

    @Test
    void daysAreReadWithTheirLines() {
        assertEquals(
                List.of(
                        "file.2 2028-01-01 Tahun Baru 2028 Masehi NATIONAL SKB 1/2027",
                        "file.4 2028-01-27 Cuti bersama, Imlek \"2579\" COLLECTIVE SKB 1/2027"),
                read(HEAD + NEW_YEAR + "\r\n"
                        + "2028-01-27,\"Cuti bersama, Imlek \"\"2579\"\"\",COLLECTIVE,SKB 1/2027"));
    }

    @Test
    void theMarkThatExcelWritesAndItsLineEndsAreTaken() {
        assertEquals(1, read("\uFEFF" + (HEAD + NEW_YEAR).replace("\n", "\r\n")).size());
    }

    @Test
    void oneDayMayHoldTwoHolidaysAndNoneTwice() {
        String ascension = "2021-05-13,Kenaikan Isa Almasih,NATIONAL,SKB\n";
        String idulFitri = "2021-05-13,Hari Raya Idul Fitri 1442 H,NATIONAL,SKB\n";
        assertEquals(2, read(HEAD + ascension + idulFitri, 2021).size());
        assertEquals(
                List.of("DAY_TWICE file.4"),
                refusals(HEAD + ascension + idulFitri + ascension.replace("Isa", "ISA"), 2021));
    }

    @Test
    void eachRowIsRefusedWithItsReason() {
        assertEquals(
                List.of(
                        "DAY_INVALID file.2.day",
                        "DAY_KIND_UNKNOWN file.2.kind",
                        "DAY_OF_OTHER_YEAR file.3.day",
                        "DAY_OF_OTHER_YEAR file.4.day",
                        "TEXT_EMPTY file.5.name",
                        "TEXT_EMPTY file.6.basis",
                        "FILE_COLUMNS file.7",
                        "DAY_INVALID file.8.day",
                        "DAY_KIND_UNKNOWN file.9.kind"),
                refusals(HEAD + """
                        2028-02-30,Kabisat,LIBUR,SKB
                        2027-12-31,Akhir tahun,NATIONAL,SKB
                        2029-01-01,Tahun baru,NATIONAL,SKB
                        2028-05-01,,NATIONAL,SKB
                        2028-05-02,Buruh,NATIONAL,
                        2028-05-03,Tanpa dasar,NATIONAL
                        2028-01-01T00:00:00+07:00,Tahun baru,NATIONAL,SKB
                        2028-06-01,Pilkada,LOCAL,SKB
                        """, 2028));
    }

    @Test
    void otherColumnsAreRefusedInTheFirstLine() {
        for (String head : List.of(
                "day;name;kind;basis", "tanggal,nama,jenis,dasar", "name,day,kind,basis", "day,name,kind", "")) {
            assertEquals(List.of("FILE_COLUMNS file.1"), refusals(head + "\n" + NEW_YEAR, 2028), head);
        }
        assertEquals(List.of("FILE_COLUMNS file.1"), refusals("", 2028));
        assertEquals(
                List.of("FILE_COLUMNS file.3"),
                refusals(HEAD + NEW_YEAR + "2028-02-01,\"Tak ditutup,NATIONAL,SKB", 2028));
        assertEquals(List.of("FILE_COLUMNS file.2"), refusals(HEAD + "2028-02-01,\"a\"b,NATIONAL,SKB\n", 2028));
    }

    @Test
    void anotherEncodingIsRefusedWithTheLineWhereItShows() {
        String accented = HEAD + NEW_YEAR + "2028-02-01,Libur café,NATIONAL,SKB\n";
        assertEquals(2, read(accented).size());
        assertEquals(List.of("FILE_ENCODING file.3"), refusals(accented, StandardCharsets.ISO_8859_1));
        assertEquals(List.of("FILE_ENCODING file.3"), refusals(accented, Charset.forName("windows-1252")));
        assertEquals(List.of("FILE_ENCODING file.1"), refusals(accented, StandardCharsets.UTF_16));
        assertEquals(List.of("FILE_ENCODING file.1"), refusals(accented, StandardCharsets.UTF_16LE));
        assertEquals(List.of("FILE_ENCODING file.1"), refusals(accented, StandardCharsets.UTF_16BE));
    }

    @Test
    void whatIsNoBase64HasNoEncodingAtAll() {
        Faults faults = new Faults();
        DecreeFile.read("day,name,kind,basis", 2028, faults);
        assertEquals(List.of("FILE_ENCODING file"), said(faults));
    }

    @Test
    void aFileHasSomeRowsAndNotTooMany() {
        assertEquals(List.of("FILE_ROWS file"), refusals(HEAD, 2028));
        String many = IntStream.range(0, 201)
                .mapToObj(i -> "2028-01-01,Nama " + i + ",NATIONAL,SKB\n")
                .collect(Collectors.joining());
        assertEquals(List.of("FILE_ROWS file"), refusals(HEAD + many, 2028));
    }

    private static List<String> read(String text) {
        return read(text, 2028);
    }

    private static List<String> read(String text, int year) {
        Faults faults = new Faults();
        List<DecreeFile.Row> rows = DecreeFile.read(base64(text, StandardCharsets.UTF_8), year, faults);
        assertEquals(List.of(), said(faults));
        return rows.stream()
                .map(row -> row.path() + " " + row.day().day() + " " + row.day().name() + " "
                        + row.day().kind() + " " + row.day().basis())
                .toList();
    }

    private static List<String> refusals(String text, int year) {
        Faults faults = new Faults();
        DecreeFile.read(base64(text, StandardCharsets.UTF_8), year, faults);
        return said(faults);
    }

    private static List<String> refusals(String text, Charset charset) {
        Faults faults = new Faults();
        DecreeFile.read(base64(text, charset), 2028, faults);
        return said(faults);
    }

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    private static List<String> said(Faults faults) {
        try {
            faults.raise();
            return List.of();
        } catch (Problem problem) {
            return problem.all().stream()
                    .map(each -> each.code() + " " + each.field().orElse(""))
                    .toList();
        }
    }
}
