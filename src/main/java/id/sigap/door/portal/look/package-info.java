/** Looking around: public reports as a list and on a map, and those that the first page shows. */
@NullMarked
package id.sigap.door.portal.look;

import org.jspecify.annotations.NullMarked;
