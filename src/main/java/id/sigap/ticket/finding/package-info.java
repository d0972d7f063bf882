/** What a list is narrowed by: the parts of a filter, judged by reference data and said in SQL. */
@NullMarked
package id.sigap.ticket.finding;

import org.jspecify.annotations.NullMarked;
