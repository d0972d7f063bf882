/** What the portal says of the desk, of privacy and of itself. */
@NullMarked
package id.sigap.door.portal.about;

import org.jspecify.annotations.NullMarked;
