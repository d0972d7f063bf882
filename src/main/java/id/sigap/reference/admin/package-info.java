/** The one way in which admins change reference data: judged, shown before it is done, done whole, and logged in a chain. */
@NullMarked
package id.sigap.reference.admin;

import org.jspecify.annotations.NullMarked;
