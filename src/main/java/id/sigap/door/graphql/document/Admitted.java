package id.sigap.door.graphql.document;

/**
 * A document that is within the limits.
 *
 * @param rootField what it asks for, by the name of its {@link RootField}
 * @param cost fields that its answer may have, if every list is full
 * @param publicOnly whether it asks for {@link PublicRoots} alone
 */
public record Admitted(String rootField, long cost, boolean publicOnly) {}
