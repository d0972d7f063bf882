package id.sigap.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Whole numbers on arcs between bounds, as much out of each node as into it: whether there are any. What a table's cells, its
 * margins and its total can be, seen together, is such a question, and a flow answers it exactly.
 */
final class Network {

    private final int nodes;
    private final List<int[]> arcs = new ArrayList<>();

    Network(int nodes) {
        this.nodes = nodes;
    }

    void arc(int from, int to, int least, int most) {
        arcs.add(new int[] {from, to, least, most});
    }

    boolean isPossible() {
        int source = nodes;
        int sink = nodes + 1;
        int[][] room = new int[nodes + 2][nodes + 2];
        int wanted = 0;
        for (int[] arc : arcs) {
            if (arc[2] > arc[3]) {
                return false;
            }
            room[arc[0]][arc[1]] += arc[3] - arc[2];
            room[source][arc[1]] += arc[2];
            room[arc[0]][sink] += arc[2];
            wanted += arc[2];
        }
        int sent = 0;
        for (int more = push(room, source, sink); more > 0; more = push(room, source, sink)) {
            sent += more;
        }
        return sent == wanted;
    }

    /** As much as one more way takes. */
    private static int push(int[][] room, int source, int sink) {
        int[] before = new int[room.length];
        Arrays.fill(before, -1);
        before[source] = source;
        Deque<Integer> open = new ArrayDeque<>(List.of(source));
        while (!open.isEmpty() && before[sink] < 0) {
            int node = open.remove();
            for (int next = 0; next < room.length; next++) {
                if (room[node][next] > 0 && before[next] < 0) {
                    before[next] = node;
                    open.add(next);
                }
            }
        }
        if (before[sink] < 0) {
            return 0;
        }
        int much = Integer.MAX_VALUE;
        for (int node = sink; node != source; node = before[node]) {
            much = Math.min(much, room[before[node]][node]);
        }
        for (int node = sink; node != source; node = before[node]) {
            room[before[node]][node] -= much;
            room[node][before[node]] += much;
        }
        return much;
    }
}
