package id.sigap.export;

/** As what a table leaves. */
public enum TableFormat {
    /** Comma-separated values in UTF-8 (RFC 4180). */
    CSV("text/csv; charset=utf-8", "csv"),
    /** A workbook of one sheet (ECMA-376). */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String suffix;

    TableFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, without a dot. */
    public String suffix() {
        return suffix;
    }
}
