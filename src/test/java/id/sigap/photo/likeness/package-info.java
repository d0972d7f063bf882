/** Copies and strangers, made by chance of a fixed seed; and what cameras write. */
@NullMarked
package id.sigap.photo.likeness;

import org.jspecify.annotations.NullMarked;
