/** What those outside read and see in place of what the Bureau has hidden. Knows no viewer: the policy says who sees what. */
@NullMarked
package id.sigap.ticket.cover;

import org.jspecify.annotations.NullMarked;
