package id.sigap.replay.testing;

import id.sigap.replay.file.Column;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A made-up file for the mapping {@code every-status}: cases that end in every status, and dirt between them. */
public final class EveryCase {
    /** Stands in every description. */
    public static final String SECRET = "Lubang";

    /** Status and note, and how many steps and evidence photos that takes, the submit among them. */
    private record Life(String status, String note, int steps, int photos) {}

    private static final List<Life> LIVES = List.of(
            new Life("WAITING", "", 1, 0),
            new Life("COORDINATION", "", 2, 0),
            new Life("DISPOSITION", "", 3, 0),
            new Life("PROCESS", "", 4, 0),
            new Life("FOLLOW_UP", "half of it", 5, 0),
            new Life("VALIDATION", "", 5, 1),
            new Life("VERIFICATION", "", 6, 1),
            new Life("FOLLOW_UP_REJECTED", "", 6, 1),
            new Life("DONE", "", 6, 1),
            new Life("DONE", "visited", 7, 2),
            new Life("REJECTED", "", 2, 0),
            new Life("REJECTED", "late", 4, 0));

    private final List<byte[]> lines = new ArrayList<>();
    private final Map<String, String> wanted = new TreeMap<>();
    private int steps;
    private int photos;

    public EveryCase() {
        line(Samples.HEADER);
        for (int round = 0; round < 3; round++) {
            for (Life life : LIVES) {
                good(life, round);
            }
        }
        dirt();
    }

    public byte[] file() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** What the file tells, and what it takes to make it so. */
    public Standing standing() {
        return new Standing(wanted, steps, photos);
    }

    public int reports() {
        return wanted.size();
    }

    /** With a photo in the second round, without a place that is mapped in the third, each with another agency. */
    private void good(Life life, int round) {
        String id = String.valueOf(wanted.size() + 1);
        row(
                id,
                life,
                Column.HAS_MEDIA,
                round == 1 ? "Y" : "N",
                Column.NEIGHBORHOOD,
                List.of("Pluit", "Gambir", "").get(round),
                Column.RESPONSIBLE_AGENCY,
                List.of("Roads", "Water", "Nobody").get(round));
        photos += round == 1 ? 1 : 0;
    }

    private void dirt() {
        Life waiting = new Life("WAITING", "", 1, 0);
        row("dirt-1", waiting, Column.STATUS, "Limbo");
        row("dirt-2", waiting, Column.CATEGORY, "Moon dust", Column.RESPONSIBLE_AGENCY, "Ministry");
        row("dirt-3", waiting, Column.REQUEST_DETAILS, "over\ntwo lines, \"quoted\"");
        line("\"broken,quoting" + Samples.commas());
        line("too,few,cells");
        line(Samples.csv(Column.CASE_ID, "1", Column.BLOCK, "REPLAY-IT twice"));
        line(Samples.csv(Column.CASE_ID, "", Column.BLOCK, "REPLAY-IT nobody"));
        line(Samples.csv(Column.CASE_ID, "large", Column.REQUEST_DETAILS, "x".repeat(10 * 1024 * 1024)));
        line(Samples.csv(Column.CASE_ID, "long", Column.REQUEST_DETAILS, "x".repeat(60_000)));
        line(Samples.csv(Column.CASE_ID, "empty", Column.REQUEST_TYPE, "", Column.REQUEST_DETAILS, ""));
        String foreign = Samples.csv(cells("dirt-4", waiting, Column.REQUEST_DETAILS, "caf\u00e9"));
        lines.add((foreign + "\n").getBytes(StandardCharsets.ISO_8859_1));
        expect("dirt-4", waiting);
    }

    private void row(String id, Life life, Object... changes) {
        line(Samples.csv(cells(id, life, changes)));
        expect(id, life);
    }

    private void expect(String id, Life life) {
        wanted.put("REPLAY-IT " + id, life.status());
        steps += life.steps();
        photos += life.photos();
    }

    private static Object[] cells(String id, Life life, Object... changes) {
        List<Object> all = new ArrayList<>(List.of(
                Column.CASE_ID,
                id,
                Column.BLOCK,
                "REPLAY-IT " + id,
                Column.CATEGORY,
                "Pavement",
                Column.REQUEST_TYPE,
                SECRET,
                Column.NEIGHBORHOOD,
                "Pluit",
                Column.RESPONSIBLE_AGENCY,
                "Roads",
                Column.STATUS,
                life.status(),
                Column.STATUS_NOTES,
                life.note()));
        all.addAll(List.of(changes));
        return all.toArray();
    }

    private void line(String text) {
        lines.add((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
