package id.sigap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # 0-3, 4-5, 6-7, 8-14, 15+, median
            5,     0,   0,   0,    0,   1.8
            0,    10,   0,   0,    0,   4.5
            10,   10,   0,   0,    0,   3.5
            0,     0,   7,   0,    0,   6.5
            0,     5,   5,  10,    0,   7.5
            0,     0,   0,   6,    0,  11.0
            5,     0,   0,   0,   20,  15.0
            20,   20,  40,  10,   10,   6.0
            """)
    void standsWhereTheMiddleOneWouldIfTheyWereSpreadEvenly(
            int first, int second, int third, int fourth, int fifth, double median) {
        assertEquals(median, Median.of(List.of(first, second, third, fourth, fifth)));
    }

    @Test
    void isNotToldOfLessThanFive() {
        assertNull(Median.of(List.of(0, 0, 0, 0, 0)));
        assertNull(Median.of(List.of(1, 1, 1, 1, 0)));
    }
}
