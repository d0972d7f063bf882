/** {@code POST /exports}: a list as a file, given away page by page. */
@NullMarked
package id.sigap.door.export;

import org.jspecify.annotations.NullMarked;
