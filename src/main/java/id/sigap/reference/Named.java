package id.sigap.reference;

/** What has a name and a code, and is looked for by them. */
public interface Named {

    String name();

    String code();
}
