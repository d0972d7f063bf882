package id.sigap.door.portal.chart;

import java.time.YearMonth;

/** What came in and what was done in a month. */
public record Month(YearMonth month, int received, int resolved) {}
