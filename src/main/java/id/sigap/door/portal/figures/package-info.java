/** The public figures: of a month as a page with charts and their tables, as files, and the four that the first page shows. */
@NullMarked
package id.sigap.door.portal.figures;

import org.jspecify.annotations.NullMarked;
