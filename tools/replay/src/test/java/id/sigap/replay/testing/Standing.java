package id.sigap.replay.testing;

import java.util.Map;

/** What became of a file: the status by address, entries of all histories, photos that reports have. */
public record Standing(Map<String, String> statuses, int steps, int photos) {}
