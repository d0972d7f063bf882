/** What those outside read in place of words that the Bureau has hidden. Knows no viewer: the policy says who reads what. */
@NullMarked
package id.sigap.ticket.cover;

import org.jspecify.annotations.NullMarked;
