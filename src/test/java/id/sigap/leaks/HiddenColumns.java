package id.sigap.leaks;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The columns in which worlds differ from the first: what the check proves that nobody can tell who may not know. A star
 * stands for rows that are not in both.
 */
final class HiddenColumns {

    private static final Set<String> TIMES = Set.of(
            "disclosure.at",
            "history_entry.at",
            "photo.uploaded_at",
            "ticket.latest_at",
            "ticket.submitted_at",
            "ticket_words.submitted_at",
            "ticket_comment.written_at");

    private static final Set<String> DAYS = Set.of(
            "ticket.day_zero",
            "ticket.done_on",
            "ticket.due_on",
            "ticket.listed_from",
            "ticket.merged_on",
            "ticket.step_due_on",
            "ticket.step_from",
            "ticket.step_soon_on",
            "history_entry.step_due_on");

    /** Of the chains: what is hidden is in them, and they are keyed. */
    private static final Set<String> LINKS =
            Set.of("disclosure.link", "disclosure_end.link", "history_entry.link", "ticket.latest_link", "ticket.seal");

    /** Which entry of the access log is which follows the order in which things happened. */
    private static final Set<String> LOG = Set.of(
            "disclosure.position",
            "disclosure.reason",
            "disclosure.roles",
            "disclosure.ticket_id",
            "disclosure.viewer_key");

    private static final Set<String> ARRIVAL = Set.of("history_entry.running_id", "ticket_comment.running_id");

    /** Of entries that one world has alone, and the marks of the latest on its report. */
    private static final Set<String> HISTORY = Set.of(
            "history_entry.*",
            "history_text.*",
            "ticket_words.*",
            "ticket.latest_action",
            "ticket.latest_at",
            "ticket.latest_link",
            "ticket.latest_position",
            "ticket.latest_unit",
            "ticket.seal",
            "ticket.version");

    static final Map<Difference, Set<String>> BY_WORLD = new TreeMap<>(Map.ofEntries(
            entry(
                    Difference.SECOND,
                    with(
                            union(TIMES, LINKS),
                            "photo_likeness.judged",
                            "photo_likeness.reasons",
                            "reporter_identity.sealed",
                            "ticket.intake_fingerprint",
                            "ticket.intake_key",
                            "ticket.owner_key")),
            entry(Difference.DAY, with(union(union(TIMES, DAYS), union(ARRIVAL, LINKS)), "ticket.closed_on")),
            entry(
                    Difference.SWAPPED,
                    union(
                            with(
                                    union(LINKS, LOG),
                                    "disclosure.at",
                                    "disclosure.unit_code",
                                    "history_entry.at",
                                    "photo.uploaded_at",
                                    "ticket.latest_at",
                                    "ticket.submitted_at",
                                    "ticket_words.submitted_at",
                                    "ticket_comment.written_at"),
                            ARRIVAL)),
            entry(
                    Difference.STAFF,
                    with(
                            Set.of(),
                            "disclosure.*",
                            "disclosure_end.link",
                            "disclosure_end.position",
                            "history_entry.*",
                            "history_text.*",
                            "ticket_words.*",
                            "photo.uploader_key",
                            "photo_grant.*",
                            "photo_grantee.*",
                            "ticket.intake_key",
                            "ticket.latest_at",
                            "ticket.latest_link",
                            "ticket.latest_position",
                            "ticket.seal",
                            "ticket.submitter_key",
                            "ticket.version",
                            "ticket.worker_keys")),
            entry(
                    Difference.MARKS,
                    with(
                            Set.of(),
                            "disclosure.*",
                            "disclosure_end.link",
                            "disclosure_end.position",
                            "history_entry.*",
                            "history_text.*",
                            "ticket_words.*",
                            "photo.*",
                            "photo_likeness.*",
                            "ticket.agreed_on",
                            "ticket.due_on",
                            "ticket.latest_action",
                            "ticket.latest_at",
                            "ticket.latest_link",
                            "ticket.latest_position",
                            "ticket.latest_unit",
                            "ticket.moved_position",
                            "ticket.paused_until",
                            "ticket.pauses",
                            "ticket.seal",
                            "ticket.status_position",
                            "ticket.step_due_on",
                            "ticket.step_soon_on",
                            "ticket.step_stops",
                            "ticket.version",
                            "ticket_comment.position")),
            entry(
                    Difference.RECOUNTED,
                    with(
                            Set.of(),
                            "deadline_run.began_at",
                            "deadline_run.check_at",
                            "deadline_run.on_day",
                            "deadline_run.reference_version",
                            "disclosure.*",
                            "disclosure_end.link",
                            "disclosure_end.position",
                            "history_entry.*",
                            "history_text.*",
                            "ticket_words.*",
                            "job.finished_at",
                            "job.outcome",
                            "job.runs",
                            "job.started_at",
                            "job.succeeded_at",
                            "photo.position",
                            "photo_grant.*",
                            "photo_grantee.*",
                            "reference_version.version",
                            "ticket.erasure_due_at",
                            "ticket.erasure_requested_at",
                            "ticket.latest_action",
                            "ticket.latest_at",
                            "ticket.latest_link",
                            "ticket.latest_position",
                            "ticket.latest_unit",
                            "ticket.moved_position",
                            "ticket.seal",
                            "ticket.version",
                            "ticket_comment.position")),
            entry(
                    Difference.IDENTITY,
                    with(
                            Set.of(),
                            "reporter_identity.sealed",
                            "ticket.intake_fingerprint",
                            "ticket.intake_key",
                            "ticket.owner_key",
                            "ticket.seal")),
            entry(
                    Difference.MERGED,
                    with(
                            HISTORY,
                            "disclosure.at",
                            "disclosure.link",
                            "disclosure.reason",
                            "disclosure.ticket_id",
                            "disclosure_end.link",
                            "ticket.awaits_bureau",
                            "ticket.merged_count",
                            "ticket.merged_into",
                            "ticket.merged_on",
                            "ticket.mirrored_status",
                            "ticket.moved_position",
                            "ticket.status",
                            "ticket.status_position",
                            "ticket.transfer_to")),
            entry(
                    Difference.OTHERS,
                    with(
                            HISTORY,
                            "disclosure.*",
                            "disclosure_end.link",
                            "disclosure_end.position",
                            "ticket.awaits_bureau",
                            "ticket.closed_on",
                            "ticket.day_zero",
                            "ticket.disputed",
                            "ticket.due_on",
                            "ticket.ended_as",
                            "ticket.listed_from",
                            "ticket.merged_count",
                            "ticket.merged_into",
                            "ticket.merged_on",
                            "ticket.mirrored_status",
                            "ticket.rating",
                            "ticket.moved_position",
                            "ticket.open",
                            "ticket.parts_on",
                            "ticket.shown_status",
                            "ticket.status",
                            "ticket.status_position",
                            "ticket.step",
                            "ticket.step_due_on",
                            "ticket.step_from",
                            "ticket.step_soon_on",
                            "ticket.withdrawn",
                            "ticket_comment.*")),
            entry(
                    Difference.POINT,
                    with(
                            Set.of(),
                            "answer_sheet.chosen",
                            "answer_sheet.words_hash",
                            "answer_words.body",
                            "history_entry.detail_hash",
                            "history_entry.link",
                            "ticket.intake_fingerprint",
                            "ticket.latest_link",
                            "ticket.latitude",
                            "ticket.longitude",
                            "ticket.seal")),
            entry(Difference.CLAIMED, Set.of("ticket_claim.*")),
            entry(
                    Difference.CLOCKS,
                    with(
                            Set.of(),
                            "history_entry.at",
                            "history_entry.link",
                            "history_entry.running_id",
                            "history_entry.step_due_on",
                            "history_entry.text_hash",
                            "history_text.salt",
                            "photo_likeness.judged",
                            "photo_likeness.reasons",
                            "ticket.day_zero",
                            "ticket.delegators_due_on",
                            "ticket.delegators_from",
                            "ticket.delegators_soon_on",
                            "ticket.due_on",
                            "ticket.latest_at",
                            "ticket.latest_link",
                            "ticket.seal",
                            "ticket.step_due_on",
                            "ticket.step_from",
                            "ticket.step_soon_on",
                            "ticket.submitted_at",
                            "ticket_words.submitted_at")),
            entry(
                    Difference.REDACTED,
                    with(
                            Set.of(),
                            "history_entry.link",
                            "history_entry.text_hash",
                            "history_text.body",
                            "ticket_words.words",
                            "photo_likeness.content",
                            "photo_likeness.marks",
                            "ticket.covers",
                            "ticket.description",
                            "ticket.intake_fingerprint",
                            "ticket.latest_link",
                            "ticket.seal")),
            entry(
                    Difference.EXISTENCE,
                    with(
                            Set.of(),
                            "disclosure.*",
                            "disclosure_end.*",
                            "history_entry.*",
                            "history_text.*",
                            "ticket_words.*",
                            "identity_secret.*",
                            "reporter_identity.*",
                            "ticket.*",
                            "ticket_comment.*"))));

    /** Of the server that all worlds are in: no two databases have it alike, and no two runs. */
    static final Set<String> OF_THE_SERVER = Set.of("history_entry.xact");

    /** Times that no world moves. */
    static final Set<String> STILL = Set.of(
            // Null unless a job is running.
            "job.claimed_until",
            // The bands that units see hang on them.
            "ticket.delegators_due_on",
            "ticket.delegators_from",
            "ticket.delegators_soon_on",
            "ticket.handling_from",
            "ticket.handling_stopped_on",
            // Of marks and recalculations: rows that one world has alone.
            "history_entry.day",
            "history_entry.new_due_on",
            "history_entry.old_due_on",
            // In no world has a report ended that others are merged into; read by the run that parts them alone.
            "ticket.parts_on",
            // Rate limits, under keyed hashes, and who shares them.
            "limit_bucket.full_at",
            "limit_instance.seen_at",
            // Of exports, read by the operator's command and by no viewer.
            "export_log.at",
            // No world has run these: EscalationAttackIT and UnitFiguresIT try what they tell.
            "escalation.began_on",
            "escalation_run.on_day",
            "unit_figure.month",
            "unit_figure_run.on_day",
            // Administrators' alone, who know every time: daily roots.
            "audit_root.day",
            "audit_root.made_at",
            "reference_change.at",
            // Monthly statements: of months that are over, and no world computes any.
            "statement.month",
            "statement_decision.at",
            "statement_decision.month",
            "statement_final.at",
            "statement_final.month",
            "statement_final.tariff_month",
            "statement_month.computed_on",
            "statement_month.month",
            "statement_month.objections_until",
            "statement_objection.at",
            "statement_objection.month",
            // Of public figures: everybody reads it, and no world publishes any.
            "statistics_release.month",
            // The Bureau chose it, and the grantee is told.
            "photo_grant.until",
            "photo_grant_state.until",
            // Three working days from whenever somebody claims; in one world alone, and said without a day.
            "ticket_claim.until",
            // Said as a mark, without its day, to those who see it.
            "ticket.erased_at",
            "ticket.erasure_due_at",
            "ticket.erasure_requested_at",
            // Reference data, which everybody may read.
            "category.valid_from",
            "category.valid_to",
            "category_days.valid_from",
            "channel.valid_from",
            "channel.valid_to",
            "day_notice.valid_from",
            "day_notice.valid_to",
            "holiday.day",
            "question_set.asked_from",
            "step_clock.valid_from",
            "tariff.month",
            "tariff_band.month",
            "unit.valid_from",
            "unit.valid_to");

    private HiddenColumns() {}

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<String> with(Set<String> some, String... more) {
        return union(some, Set.of(more));
    }
}
