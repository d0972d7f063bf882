/** Units, categories with their days, step clocks and channels, as admins change them. */
@NullMarked
package id.sigap.reference.registers;

import org.jspecify.annotations.NullMarked;
