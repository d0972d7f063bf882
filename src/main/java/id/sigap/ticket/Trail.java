package id.sigap.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The steps and comments of one report as read, in order, before the policy. */
record Trail(List<Step> steps, List<Comment> comments) {

    static final Trail NOT_READ = new Trail(List.of(), List.of());

    /** A comment as read. */
    record Comment(UUID id, String body, boolean writtenPrivately, Instant at) {}
}
