package id.sigap.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a token says of the person, as it can be stored: each a line of at most 200 characters, without controls. Null where
 * it says nothing.
 */
public record TokenContact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {

    static final TokenContact NONE = new TokenContact(null, null, null);
}
