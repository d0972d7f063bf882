/** The file of cases, read as rows: no broken row costs another. */
@NullMarked
package id.sigap.replay.file;

import org.jspecify.annotations.NullMarked;
