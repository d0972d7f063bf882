/** What the city has to say before anything is reported: call an emergency number instead, or that there is a flood. */
@NullMarked
package id.sigap.reference.notice;

import org.jspecify.annotations.NullMarked;
