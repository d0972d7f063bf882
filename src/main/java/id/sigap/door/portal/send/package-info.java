/** The form by which anybody reports something. */
@NullMarked
package id.sigap.door.portal.send;

import org.jspecify.annotations.NullMarked;
