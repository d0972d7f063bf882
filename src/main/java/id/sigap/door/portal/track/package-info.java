/** To follow one report by its number, and with its PIN to say something to it. */
@NullMarked
package id.sigap.door.portal.track;

import org.jspecify.annotations.NullMarked;
