package id.sigap.identity;

import org.jspecify.annotations.Nullable;

/** What a token says of the person, for the identity stored with a report. Null where it says nothing. */
public record TokenContact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {

    static final TokenContact NONE = new TokenContact(null, null, null);
}
