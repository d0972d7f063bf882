/** Word that something was done somewhere, for whoever wants to look again: it says whom it may concern, and not what it was. */
@NullMarked
package id.sigap.platform.news;

import org.jspecify.annotations.NullMarked;
