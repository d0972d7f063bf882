package id.sigap.replay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigap.replay.file.Anomaly;
import id.sigap.replay.file.Column;
import id.sigap.replay.file.Row;
import id.sigap.replay.testing.Samples;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReaderTest {
    private Mapping mapping;
    private CaseReader reader;

    @BeforeEach
    void load() throws IOException {
        mapping = Mapping.load(new MappingFiles(null));
        reader = new CaseReader(mapping, false);
    }

    @Test
    void aWholeRowBecomesAReport() {
        Reading reading = reader.read(Samples.row(Column.CASE_ID, "77"));
        String area = mapping.places().neighborhood("Mission").orElseThrow();
        assertEquals(Set.of(), reading.anomalies());
        ObjectNode input = JsonNodeFactory.instance
                .objectNode()
                .put("clientKey", "sf311-77")
                .put("categoryCode", "banjir")
                .put("description", "Flooding: Knee_deep");
        input.putObject("place").put("areaCode", area).put("address", "100 block SAMPLE ST");
        assertEquals(input, reading.task().submission().input());
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED, 2015-03-01T08:00:00, CLOSED_BEFORE_OPENED",
        "UPDATED, 2015-03-01T08:00:00, UPDATED_BEFORE_OPENED",
        "CLOSED, '', NOT_CLOSED",
        "OPENED, '', UNREADABLE_TIME",
        "CLOSED, 03/03/2015, UNREADABLE_TIME",
        "CATEGORY, '', NO_CATEGORY",
        "CATEGORY, Moon Dust, UNMAPPED_CATEGORY",
        "BLOCK, caf\uFFFD, BAD_CHARACTERS",
        "STATUS, Pending, UNMAPPED_STATUS",
        "RESPONSIBLE_AGENCY, Ministry of Silly Walks, UNMAPPED_AGENCY"
    })
    void whatIsOddIsToldAndStillSent(Column column, String value, Anomaly told) {
        Reading reading = reader.read(Samples.row(column, value));
        assertEquals(Set.of(told), reading.anomalies());
        assertNotNull(reading.task());
    }

    @Test
    void anUnknownCategoryGoesToTheFallback() {
        assertEquals(
                "lain-lain",
                reader.read(Samples.row(Column.CATEGORY, "Moon Dust"))
                        .task()
                        .submission()
                        .categoryCode());
    }

    @Test
    void anEmptyDescriptionIsLeftForTheServiceToRefuse() {
        Reading reading = reader.read(Samples.row(Column.REQUEST_TYPE, " ", Column.REQUEST_DETAILS, ""));
        assertEquals(Set.of(Anomaly.EMPTY_DESCRIPTION), reading.anomalies());
        assertEquals("", reading.task().submission().description());
    }

    @Test
    void aDescriptionOfOnePartHasNoColon() {
        assertEquals(
                "Flooding",
                reader.read(Samples.row(Column.REQUEST_DETAILS, ""))
                        .task()
                        .submission()
                        .description());
    }

    @Test
    void ofTwoRowsWithOneIdTheFirstIsSent() {
        assertNotNull(reader.read(Samples.row()).task());
        Reading second = reader.read(Samples.row(Column.BLOCK, "elsewhere"));
        assertEquals(Set.of(Anomaly.DUPLICATE_CASE_ID), second.anomalies());
        assertNull(second.task());
    }

    @Test
    void aRowWithoutIdIsNotSent() {
        assertNull(reader.read(Samples.row(Column.CASE_ID, "")).task());
    }

    @Test
    void aBrokenRowIsToldAndNotSent() {
        Reading reading = reader.read(Row.broken(9, Anomaly.BROKEN_QUOTES));
        assertEquals(Set.of(Anomaly.BROKEN_QUOTES), reading.anomalies());
        assertNull(reading.task());
    }

    @Test
    void aCellThatNoRequestCanHoldIsToldAndNotSent() {
        Reading reading = reader.read(Samples.row(Column.STATUS_NOTES, "x".repeat(10 * 1024 * 1024)));
        assertEquals(Set.of(Anomaly.CELL_TOO_LARGE), reading.anomalies());
        assertNull(reading.task());
    }

    @ParameterizedTest
    @CsvSource({
        "Closed, '', DONE",
        "Closed, Case Resolved - Meter repaired, DONE",
        "Closed, Case is a Duplicate -, REJECTED",
        "Closed, Case Completed - resolved: DUPLICATE SERVICE REQUEST, REJECTED",
        "Closed, Case is Invalid -, REJECTED",
        "Closed, Case Transferred - elsewhere, REJECTED",
        "Open, '', DISPOSITION",
        "Open, accepted, PROCESS",
        "Open, scheduled, FOLLOW_UP",
        "Open, closed, VALIDATION",
        "Open, new, WAITING"
    })
    void statusAndNoteSayWhereTheReportIsToEnd(String status, String note, String target) {
        Reading reading = reader.read(Samples.row(Column.STATUS, status, Column.STATUS_NOTES, note));
        assertEquals(target, reading.task().plan().target());
    }

    @Test
    void theAgencyIsOneOfOursOrThatOfTheCategory() {
        assertEquals("SDA", reader.read(Samples.row()).task().plan().unit());
        Row other = Samples.row(Column.CASE_ID, "2", Column.RESPONSIBLE_AGENCY, "DPW Ops Queue");
        assertEquals("", reader.read(other).task().plan().unit());
    }
}
