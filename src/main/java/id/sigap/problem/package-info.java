/** What can go wrong, as one exception and a fixed list of codes with a text in Indonesian and English each. */
@NullMarked
package id.sigap.problem;

import org.jspecify.annotations.NullMarked;
