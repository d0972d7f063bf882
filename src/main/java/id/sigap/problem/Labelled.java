package id.sigap.problem;

/** A constant that people read, as a word or a short phrase in their language. */
public interface Labelled extends Described {

    LocalizedText label();
}
