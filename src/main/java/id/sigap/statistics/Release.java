package id.sigap.statistics;

import java.time.YearMonth;

/** The figures of a month, published at once and for good. Numbered from 1 on, without gaps, in the order of the months. */
record Release(int number, YearMonth month) {}
