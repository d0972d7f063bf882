package id.sigap.door.graphql.document;

/** How long an answer to a document may be kept by whoever it passes. */
public enum Keeping {
    /** Not at all: it is somebody's own, or says something of a report. */
    NOT(0),
    /** Reference data: an app asks at each start, and a category that is new today may come some minutes later. */
    MINUTES(300),
    /** Figures that are published for good; a new month may come a day later. */
    A_DAY(86_400);

    private final int seconds;

    Keeping(int seconds) {
        this.seconds = seconds;
    }

    public int seconds() {
        return seconds;
    }
}
