package id.sigap.photo;

import java.util.UUID;

/** The two sizes that a photo is kept in. */
public enum PhotoSize {
    /** To look at. */
    FULL(2_560, "full"),
    /** For lists. */
    THUMBNAIL(320, "thumbnail");

    /** The longest side at most, in pixels. */
    final int longest;

    private final String folder;

    PhotoSize(int longest, String folder) {
        this.longest = longest;
        this.folder = folder;
    }

    /**
     * Where a store keeps a photo of this size: named by its random id alone, in 256 folders by its first two digits.
     * The same in all stores, so that moving from one to another is copying.
     */
    String pathOf(UUID id) {
        String name = id.toString();
        return folder + "/" + name.substring(0, 2) + "/" + name;
    }
}
