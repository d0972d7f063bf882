package id.sigap.leaks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An attack (promise C4): who knows when every other report came in takes the list whose order goes best with that, and says
 * of each of the others that it came in with the known one beside it.
 *
 * @param right guesses that are nearer than a quarter of all
 */
record Guesses(int right, int of, String list) {

    /** Two of a row at random are so near: 7 of 16, and a half if one of them stands in the middle. */
    private static final double CHANCE = 0.5;

    private static final double FAR = 4;

    static Guesses of(Map<String, List<String>> lists, Map<String, Integer> arrivals) {
        Set<String> known = arrivals.keySet().stream()
                .filter(number -> arrivals.get(number) % 2 == 0)
                .collect(Collectors.toSet());
        String best = "";
        double most = -1;
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            double goes = Math.abs(
                    correlation(list.getValue().stream().filter(known::contains).toList(), arrivals));
            if (goes > most) {
                most = goes;
                best = list.getKey();
            }
        }
        return guess(lists.getOrDefault(best, List.of()), known, arrivals, best);
    }

    /** Whatever direction it has: what stands beside a report came in beside it. */
    private static Guesses guess(List<String> numbers, Set<String> known, Map<String, Integer> arrivals, String list) {
        int right = 0;
        int unknown = 0;
        Integer beside = null;
        for (String number : numbers) {
            if (known.contains(number)) {
                beside = arrivals.get(number);
            } else {
                unknown++;
                right += beside != null && Math.abs(beside - arrivals.get(number)) < arrivals.size() / 4 ? 1 : 0;
            }
        }
        return new Guesses(right, unknown, list);
    }

    /** Of those that are known, among themselves. */
    private static double correlation(List<String> numbers, Map<String, Integer> arrivals) {
        List<String> inOrder = numbers.stream()
                .sorted(java.util.Comparator.comparing(arrivals::get))
                .toList();
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            ranks.put(inOrder.get(i), i);
        }
        return new HashSet<>(numbers).size() < 2 ? 0 : ArrivalOrderIT.spearman(numbers, ranks);
    }

    boolean betterThanChance() {
        return right > of * CHANCE + FAR * Math.sqrt(of * CHANCE * (1 - CHANCE));
    }
}
