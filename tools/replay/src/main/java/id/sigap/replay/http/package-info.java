/** One account going through the public doors: its tokens, its requests, and its patience. */
@NullMarked
package id.sigap.replay.http;

import org.jspecify.annotations.NullMarked;
