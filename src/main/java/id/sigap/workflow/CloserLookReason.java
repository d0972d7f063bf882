package id.sigap.workflow;

import id.sigap.problem.Labelled;
import id.sigap.problem.LocalizedText;

/** Why a photo of work done deserves a second look. None says that anybody did wrong: cameras have wrong clocks, and streets look alike. */
public enum CloserLookReason implements Labelled {
    SEEN_BEFORE(
            "The same photo was shown before, with this report or another one.",
            "Foto yang sama sudah pernah dipakai",
            "Same photo as before"),
    LOOKS_LIKE_EARLIER(
            "It looks like an earlier photo, all of it or a part.",
            "Mirip foto terdahulu",
            "Looks like an earlier photo"),
    TAKEN_AT_ANOTHER_TIME(
            "The camera says that it was taken before the report was made, or on a day to come.",
            "Menurut kamera diambil di luar waktu laporan",
            "Taken at another time, by the camera"),
    TAKEN_ELSEWHERE(
            "The camera says that it was taken kilometres away from the report's place.",
            "Menurut kamera diambil jauh dari lokasi laporan",
            "Taken elsewhere, by the camera");

    private final String meaning;
    private final LocalizedText label;

    CloserLookReason(String meaning, String id, String en) {
        this.meaning = meaning;
        this.label = new LocalizedText(id, en);
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public LocalizedText label() {
        return label;
    }
}
