package id.sigap.ticket.photos;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a photo that came: how it looks, and until it is judged, keyed hashes of what its camera said.
 *
 * @param content keyed hash of the pixels as they were sent
 * @param marks by which photos that look alike are found
 */
@SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
record PhotoLikeness(byte[] content, byte[] marks, byte @Nullable [] takenOn, byte @Nullable [] takenNear) {}
