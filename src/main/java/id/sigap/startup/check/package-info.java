/** What an operator can get wrong before Sigap starts, each found by trying it and said in both languages. */
@NullMarked
package id.sigap.startup.check;

import org.jspecify.annotations.NullMarked;
