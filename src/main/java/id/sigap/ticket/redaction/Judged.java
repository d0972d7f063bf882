package id.sigap.ticket.redaction;

/** What was asked, judged by itself. */
record Judged<I>(I asked, String reason) {}
