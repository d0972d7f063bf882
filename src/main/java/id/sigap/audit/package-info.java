/** Who was shown a protected value, and who took a list away as a file: recorded before it leaves. */
@NullMarked
package id.sigap.audit;

import org.jspecify.annotations.NullMarked;
