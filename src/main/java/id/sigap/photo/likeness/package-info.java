/** How alike photos are, and what their cameras say of when and where they were taken. Bytes in, numbers out; keeps nothing. */
@NullMarked
package id.sigap.photo.likeness;

import org.jspecify.annotations.NullMarked;
