package id.sigap.door.graphql.completion;

/** Something that the engine has to complete: it knows what to say of nulls, failures and values of a wrong type. */
final class NotPlain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPlain() {
        super(null, null, false, false);
    }
}
