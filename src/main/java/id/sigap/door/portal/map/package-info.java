/** The city from above, drawn by the service itself: no tiles, nobody else is asked. */
@NullMarked
package id.sigap.door.portal.map;

import org.jspecify.annotations.NullMarked;
