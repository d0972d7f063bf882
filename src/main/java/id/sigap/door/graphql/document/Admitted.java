package id.sigap.door.graphql.document;

/**
 * A document that is within the limits.
 *
 * @param rootField what it asks for, by the name of its {@link RootField}
 * @param cost fields that its answer may have, if every list is full
 * @param keeping how long its answer may be kept
 */
public record Admitted(String rootField, long cost, Keeping keeping) {}
