/** What people write and paste: free text kept whole and shown harmless; numbers, PINs and addresses read through what is around them. */
@NullMarked
package id.sigap.text;

import org.jspecify.annotations.NullMarked;
