package id.sigap.photo;

/** The two sizes that a photo is kept in. */
public enum PhotoSize {
    /** To look at. */
    FULL(2_560, "full"),
    /** For lists. */
    THUMBNAIL(320, "thumbnail");

    /** The longest side at most, in pixels. */
    final int longest;

    final String folder;

    PhotoSize(int longest, String folder) {
        this.longest = longest;
        this.folder = folder;
    }
}
