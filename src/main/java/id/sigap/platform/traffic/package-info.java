/** Lanes: seats and connections for citizens, for officers and for jobs, so that none starves another. */
@NullMarked
package id.sigap.platform.traffic;

import org.jspecify.annotations.NullMarked;
