package id.sigap.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The steps, comments and photos of one report as read, in order, before the policy. */
record Trail(List<Step> steps, List<Comment> comments, List<Picture> photos) {

    static final Trail NOT_READ = new Trail(List.of(), List.of(), List.of());

    static Trail empty() {
        return new Trail(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** A comment as read. */
    record Comment(UUID id, String body, boolean writtenPrivately, Instant at) {}

    /**
     * A photo as read.
     *
     * @param position of the history entry it belongs to
     * @param reported whether it is the reporter's
     */
    record Picture(UUID id, int position, boolean reported, boolean writtenPrivately, int width, int height) {}
}
