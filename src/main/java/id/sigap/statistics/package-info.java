/** Public figures: a month's reports are counted once it is over, protected, published, and never changed (docs/statistics.md). */
@NullMarked
package id.sigap.statistics;

import org.jspecify.annotations.NullMarked;
