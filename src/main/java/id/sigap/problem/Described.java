package id.sigap.problem;

/** A constant that says what it means: the text of the published schema and of the generated documents. */
public interface Described {

    /** One English sentence. */
    String meaning();
}
