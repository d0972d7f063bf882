/** What one act reads and writes: in one transaction that waits seldom, by the columns of its entities, without a session. */
@NullMarked
package id.sigap.platform.act;

import org.jspecify.annotations.NullMarked;
