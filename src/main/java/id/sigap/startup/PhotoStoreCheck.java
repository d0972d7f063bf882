package id.sigap.startup;

import id.sigap.startup.check.Complaint;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is missing of the settings of the place where photos are kept. */
final class PhotoStoreCheck {

    private static final Complaint FOLDER = new Complaint(Settings.PHOTOS, """
            Folder foto, sama untuk semua instans, dan dicadangkan bersama basis data.
            Untuk bucket S3 sebagai gantinya: sigap.photos.store=s3.""", """
            The folder of photos, the same for all instances, and backed up with the database.
            For an S3 bucket instead: sigap.photos.store=s3.""");

    private static final Complaint STORE = new Complaint(
            Settings.PHOTO_STORE, "Tempat foto disimpan: folder atau s3.", "Where photos are kept: folder or s3.");

    private static final Complaint BUCKET = new Complaint(
            Settings.BUCKET,
            "Nama bucket foto; bucket harus sudah ada dan tertutup untuk umum.",
            "The bucket of photos; it must be there already, and closed to the public.");

    private static final Complaint ENDPOINT = new Complaint(
            Settings.BUCKET_ENDPOINT,
            "Alamat server S3, misalnya https://s3.example:9000; kosongkan untuk Amazon.",
            "The address of the S3 server, such as https://s3.example:9000; leave it out for Amazon's.");

    private static final Complaint ACCESS_KEY =
            new Complaint(Settings.BUCKET_ACCESS_KEY, "Kunci akses ke bucket.", "The access key to the bucket.");

    private static final Complaint SECRET_KEY = new Complaint(
            Settings.BUCKET_SECRET_KEY, "Rahasia dari kunci akses itu.", "The secret of that access key.");

    private PhotoStoreCheck() {}

    static boolean isFolder(Settings settings) {
        return store(settings).equals("folder");
    }

    private static String store(Settings settings) {
        return settings.text(Settings.PHOTO_STORE).orElse("folder").toLowerCase(Locale.ROOT);
    }

    /** One per setting that is missing or wrong. */
    static List<Complaint> complaints(Settings settings) {
        String store = store(settings);
        return switch (store) {
            case "folder" ->
                settings.embedded() || settings.text(Settings.PHOTOS).isPresent() ? List.of() : List.of(FOLDER);
            case "s3" -> missingOfBucket(settings);
            default -> List.of(STORE.saying("» " + SettingsCheck.shown(store)));
        };
    }

    private static List<Complaint> missingOfBucket(Settings settings) {
        List<Complaint> missing = new ArrayList<>();
        if (settings.text(Settings.BUCKET).isEmpty()) {
            missing.add(BUCKET);
        }
        if (!settings.text(Settings.BUCKET_ENDPOINT)
                .map(PhotoStoreCheck::isAddress)
                .orElse(true)) {
            missing.add(ENDPOINT);
        }
        if (settings.text(Settings.BUCKET_ACCESS_KEY).isEmpty()) {
            missing.add(ACCESS_KEY);
        }
        if (settings.text(Settings.BUCKET_SECRET_KEY).isEmpty()) {
            missing.add(SECRET_KEY);
        }
        return missing;
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
