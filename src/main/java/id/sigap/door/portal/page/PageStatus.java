package id.sigap.door.portal.page;

import id.sigap.problem.ProblemCode;

/** With which status of HTTP a refusal is told, where it is a page of its own. */
final class PageStatus {

    private PageStatus() {}

    static int of(ProblemCode code) {
        return switch (code) {
            case FORBIDDEN, PREFLIGHT_MISSING -> 403;
            case NOT_FOUND, NUMBER_MALFORMED, NUMBER_MISTYPED -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case REQUEST_TOO_SLOW -> 408;
            case PHOTO_TOO_LARGE, BODY_TOO_LARGE -> 413;
            case MEDIA_TYPE_UNSUPPORTED -> 415;
            case RATE_LIMITED -> 429;
            case BUSY, UNAVAILABLE, OUTCOME_UNKNOWN -> 503;
            case INTERNAL -> 500;
            default -> 400;
        };
    }
}
