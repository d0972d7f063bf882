/** The first page. */
@NullMarked
package id.sigap.door.portal.home;

import org.jspecify.annotations.NullMarked;
