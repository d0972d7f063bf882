/** What a score costs: dated bands of it, each with a deduction in per cent, which an admin edits. */
@NullMarked
package id.sigap.statement.tariff;

import org.jspecify.annotations.NullMarked;
