/** Tables as files that a spreadsheet opens, made piece by piece; nothing of what is in them. */
@NullMarked
package id.sigap.export;

import org.jspecify.annotations.NullMarked;
