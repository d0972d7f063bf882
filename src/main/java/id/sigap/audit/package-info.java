/** Who was shown a protected value: recorded before it leaves. */
@NullMarked
package id.sigap.audit;

import org.jspecify.annotations.NullMarked;
