/** The door for photos: bytes in by POST, bytes out by GET, the policy asked at every read. */
@NullMarked
package id.sigap.door.photo;

import org.jspecify.annotations.NullMarked;
