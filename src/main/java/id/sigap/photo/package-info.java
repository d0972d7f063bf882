/** Bytes in, clean bytes out, and where they are kept. Knows no report and nobody who sends one. */
@NullMarked
package id.sigap.photo;

import org.jspecify.annotations.NullMarked;
