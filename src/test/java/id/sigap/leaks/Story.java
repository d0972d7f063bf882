package id.sigap.leaks;

import static id.sigap.leaks.Difference.CLAIMED;
import static id.sigap.leaks.Difference.EXISTENCE;
import static id.sigap.leaks.Difference.MARKS;
import static id.sigap.leaks.Difference.POINT;
import static id.sigap.leaks.Difference.RECOUNTED;
import static id.sigap.leaks.Difference.REDACTED;
import static id.sigap.leaks.Difference.STAFF;
import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;

import id.sigap.testing.Faces;
import id.sigap.testing.Redactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happens in every world: reports of all kinds at all stations, each by the service itself. */
final class Story {

    static final String OWNER = "tetangga";
    private static final String UNVARIED = "warga";
    static final String WHY = "reason: \"Alasan uji\"";
    static final String ROADS = "unitCode: \"BINAMARGA\", " + WHY;
    static final String WATER = "unitCode: \"SDA\", " + WHY;
    private static final String PHOTOS = ", photos: [$P]";

    /** Those whose PIN is known to {@link Viewers.Who#PIN_HOLDER}. */
    static final List<String> WITH_PIN =
            List.of("web-private", "web-public", "web-done", "transfer-web", "mirror-child", "withdrawn-child");

    /** In one world alone. */
    static final String SECRET = "secret";

    private Story() {}

    static List<Tale> tales() {
        List<Tale> tales = new ArrayList<>(List.of(
                new Tale("waiting", OWNER).open().photo().movedIn(POINT).answeringOtherwiseIn(POINT),
                new Tale("waiting-private", OWNER).photo(),
                received(web("web-public").open(), 5),
                received(web("web-private").photo(), 5),
                disposed(desk("desk", "loket-a"), 19).open().only(CLAIMED, 20, AGENCY, "ticketClaim", ""),
                disposed(new Tale("channel", "lapor1708").open().with("reporter", contact()), 12)
                        .act(14, AGENCY, "ticketAccept", "")
                        .only(CLAIMED, 19, AGENCY, "ticketClaim", "")
                        .only(MARKS, 20, TICKET_ADMIN, "ticketPause", "until: \"2026-11-30\", " + WHY),
                disposed(new Tale("process-private", OWNER).photo(), 18)
                        .act(20, AGENCY, "ticketAccept", "")
                        .act(21, VALIDATOR, "photoGrant", granted(AGENCY))
                        // By two differences: neither the reporter nor the report's officers may know of it.
                        .only(Set.of(STAFF, RECOUNTED), 21, VALIDATOR, "photoGrant", granted("petugas-dua"))
                        .only(RECOUNTED, 21, OWNER, "ticketEraseReporter", ""),
                marked(),
                privatePast(),
                finished(disposed(new Tale("validation", OWNER).open(), 10), 16),
                done(new Tale("done", OWNER).open().photo())
                        .idle(20, OWNER, "ticketRate", "stars: 4, text: \"Terima kasih\""),
                done(new Tale("disputed", OWNER).open())
                        .act(20, OWNER, "ticketDispute", "text: \"Masih rusak\"" + PHOTOS),
                done(web("web-done").open()),
                received(new Tale("rejected", OWNER).open(), 5)
                        .act(6, LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + WHY)));
        tales.addAll(more());
        tales.addAll(unvaried());
        tales.add(received(desk("desk-own", "loket").photo(), 5));
        tales.addAll(Contested.tales());
        tales.add(redacted());
        return tales;
    }

    private static List<Tale> more() {
        return List.of(
                // With a unit below, which may read why it was disposed: here that is the same in all worlds.
                received(new Tale("delegated", OWNER).open(), 5)
                        .act(10, LURAH, "ticketDispose", ROADS)
                        .act(12, AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"")
                        .act(14, SUB_DEPARTMENT, "ticketAccept", ""),
                received(new Tale("returned", OWNER), 5)
                        .act(9, LURAH, "ticketDispose", WATER)
                        .act(11, OTHER_AGENCY, "ticketReturn", WHY),
                received(new Tale("water", "orang-a").open(), 5)
                        .act(9, LURAH, "ticketDispose", WATER)
                        .act(11, OTHER_AGENCY, "ticketAccept", "")
                        .idle(17, OTHER_AGENCY, "ticketRecordFollowUp", "progress: 30, note: \"Mulai\"" + PHOTOS),
                finished(disposed(new Tale("refused", OWNER).open(), 9), 12)
                        .act(13, VALIDATOR, "ticketRefuseFollowUp", WHY)
                        .only(MARKS, 16, TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-30\", " + WHY),
                finished(disposed(new Tale("visited", OWNER), 9), 12)
                        .act(13, VALIDATOR, "ticketOrderVerification", "note: \"Dicek\""),
                new Tale("placeless", "lapor1708").with("place", null).open(),
                disposed(new Tale("child", OWNER).open(), 10)
                        .idle(12, TICKET_ADMIN, "ticketMerge", "into: \"$marked\", " + WHY),
                new Tale("hidden-again", OWNER)
                        .open()
                        .photo()
                        .act(16, OWNER, "ticketSetVisibility", "visibility: PRIVATE"),
                web("web-a").open(),
                web("web-b").open(),
                web("web-c").open(),
                disposed(new Tale("fresh", OWNER).open(), 20),
                disposed(new Tale(SECRET, OWNER), 9)
                        .toldIn(EXISTENCE)
                        .act(11, AGENCY, "ticketReturn", WHY)
                        .act(12, LURAH, "ticketDispose", WATER)
                        .idle(16, OWNER, "ticketComment", "text: \"Rahasia\""));
    }

    /** Reports of a citizen who sees all of theirs, and must see nothing of what differs. */
    private static List<Tale> unvaried() {
        return List.of(
                new Tale("own-waiting", UNVARIED).unvaried().photo(),
                received(new Tale("own-received", UNVARIED).unvaried().open().photo(), 5),
                done(new Tale("own-done", UNVARIED).unvaried().open())
                        .idle(16, UNVARIED, "ticketComment", "text: \"Komentar\""));
    }

    private static String granted(String officer) {
        return "officer: \"$" + officer + "\", until: \"2026-11-26T02:00:00Z\", " + WHY;
    }

    private static Tale marked() {
        return disposed(new Tale("marked", OWNER).open().photo(), 9)
                .act(11, AGENCY, "ticketAccept", "")
                .only(MARKS, 12, TICKET_ADMIN, "ticketPause", "until: \"2026-11-13\", " + WHY)
                .only(MARKS, 12, TICKET_ADMIN, "ticketResume", WHY)
                .only(MARKS, 12, AGENCY, "ticketRequestTransfer", WATER)
                .only(MARKS, 12, TICKET_ADMIN, "ticketDecideTransfer", "approve: false, " + WHY)
                .idle(14, OWNER, "ticketComment", "text: \"Komentar rahasia\"")
                .except(STAFF, 16, AGENCY, "ticketRecordFollowUp", "progress: 40, note: \"Mulai\"" + PHOTOS)
                .only(STAFF, 16, "petugas-dua", "ticketRecordFollowUp", "progress: 40, note: \"Mulai\"" + PHOTOS);
    }

    /** Parts of it were hidden: of its reporter's words and photo, and of the words of who accepted it. */
    private static Tale redacted() {
        String before = "Laporan uji: rumah ";
        int from = before.length();
        return disposed(new Tale("redacted", OWNER).open().showing(REDACTED), 9)
                .saying(before + "Pak Budi di sudut.", REDACTED, before + "Bu Siti Aminah di sudut.")
                .except(REDACTED, 11, AGENCY, "ticketAccept", "note: \"Bertemu Pak Budi.\"")
                .only(REDACTED, 11, AGENCY, "ticketAccept", "note: \"Bertemu Bu Siti Aminah.\"")
                .except(REDACTED, 12, VALIDATOR, "ticketRedact", hidden(from, from + 8) + WHY)
                .only(REDACTED, 12, VALIDATOR, "ticketRedact", hidden(from, from + 14) + "reason: \"Alasan lain\"")
                .except(REDACTED, 13, VALIDATOR, "ticketRedact", hiddenOfNote(16) + WHY)
                .only(REDACTED, 13, VALIDATOR, "ticketRedact", hiddenOfNote(22) + "reason: \"Alasan lain\"")
                .act(14, VALIDATOR, "ticketRedact", Faces.of("$photo"));
    }

    private static String hidden(int from, int to) {
        return "description: " + Redactions.span(from, to) + ", ";
    }

    private static String hiddenOfNote(int to) {
        return "note: { note: \"$note\", spans: " + Redactions.span(8, to) + " }, ";
    }

    /** Worked on while private; published, it shows the status alone. */
    private static Tale privatePast() {
        return disposed(new Tale("past", OWNER).photo(), 9)
                .act(11, AGENCY, "ticketAccept", "note: \"Catatan\"")
                .only(MARKS, 12, AGENCY, "ticketRecordFollowUp", "progress: 10, note: \"Sembunyi-sembunyi\"" + PHOTOS)
                .act(13, AGENCY, "ticketRecordFollowUp", "progress: 20, note: \"Diam\"" + PHOTOS)
                .idle(14, OWNER, "ticketComment", "text: \"Rahasia\"")
                .act(15, OWNER, "ticketSetVisibility", "visibility: PUBLIC")
                .act(17, AGENCY, "ticketRecordFollowUp", "progress: 50, note: \"Terbuka\"");
    }

    static Tale web(String key) {
        return new Tale(key, null).with("reporter", contact());
    }

    private static Tale desk(String key, String clerk) {
        return new Tale(key, clerk).with("channelCode", "KELURAHAN_OFFICE").with("reporter", contact());
    }

    static Map<String, Object> contact() {
        return Map.of("name", "Budi Santoso", "phone", "081234567890", "email", "budi@example.org");
    }

    static Tale received(Tale tale, int day) {
        return tale.act(day, LURAH, "ticketReceive", "");
    }

    private static Tale disposed(Tale tale, int day) {
        return received(tale, 5)
                .except(STAFF, day, LURAH, "ticketDispose", ROADS)
                .only(STAFF, day, LURAH, "ticketDispose", ROADS.replace("Alasan uji", "Alasan lain yang panjang"));
    }

    private static Tale finished(Tale tale, int day) {
        return tale.act(day - 1, AGENCY, "ticketAccept", "")
                .act(day, AGENCY, "ticketRecordFollowUp", "progress: 100, note: \"Selesai\"" + PHOTOS);
    }

    static Tale done(Tale tale) {
        return finished(disposed(tale, 9), 12).idle(14, VALIDATOR, "ticketApprove", "note: \"Baik\"");
    }
}
