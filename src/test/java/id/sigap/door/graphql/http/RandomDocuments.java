package id.sigap.door.graphql.http;

import java.util.List;
import java.util.Random;

/** Documents from a small grammar: some fit, many are too large in one way or several, some are broken. Seeded. */
final class RandomDocuments {

    private static final List<String> NAMES =
            List.of("ticket", "publicTickets", "edges", "node", "pageInfo", "a", "b", "__typename", "steps");
    private static final int LONGEST = 60_000;

    private final Random random;
    private StringBuilder document = new StringBuilder();
    private int fragments;

    RandomDocuments(long seed) {
        random = new Random(seed);
    }

    String next() {
        document = new StringBuilder();
        fragments = random.nextInt(3) == 0 ? 1 + random.nextInt(12) : 0;
        // Most are small, some as large as a body may be.
        int width = random.nextInt(20) == 0 ? 300 : 2 + random.nextInt(6);
        for (int i = random.nextInt(8) == 0 ? 1 + random.nextInt(12) : 1; i > 0; i--) {
            operation(width);
        }
        for (int i = 0; i < fragments; i++) {
            document.append(" fragment F").append(i).append(" on Query { ");
            spread(i + 1);
            one(width, random.nextInt(4), i + 1);
            document.append("} ");
        }
        if (random.nextInt(10) == 0) {
            spoil();
        }
        return document.length() > LONGEST ? document.substring(0, LONGEST) : document.toString();
    }

    private void operation(int width) {
        document.append(oneOf(" ", " query Q ", " mutation M ", " query ($n: Int = 9) ", " query @a "));
        document.append("{ ");
        spread(0);
        selections(width, random.nextInt(14), 0);
        document.append("} ");
    }

    /** One that is there, and none before it: so that few are circles, and none is left over. */
    private void spread(int from) {
        if (from < fragments) {
            document.append("...F").append(from).append(' ');
        }
    }

    private void selections(int width, int depth, int from) {
        for (int i = 1 + random.nextInt(width); i > 0 && document.length() < LONGEST; i--) {
            one(width, depth, from);
        }
    }

    private void one(int width, int depth, int from) {
        switch (random.nextInt(9)) {
            case 0 -> {
                field(width, depth, from);
                spread(from + random.nextInt(3));
            }
            case 1 -> {
                document.append("... on Ticket { ");
                field(width, depth - 1, from);
                document.append("} ");
            }
            default -> field(width, depth, from);
        }
    }

    private void field(int width, int depth, int from) {
        if (random.nextInt(3) == 0) {
            document.append('x').append(random.nextInt(50)).append(": ");
        }
        document.append(NAMES.get(random.nextInt(NAMES.size())));
        if (random.nextInt(4) == 0) {
            document.append("(first: ");
            value(random.nextInt(6));
            document.append(')');
        }
        for (int i = random.nextInt(12); i > 9; i--) {
            document.append(" @include(if: true)");
        }
        document.append(' ');
        if (depth > 0 && random.nextInt(3) > 0) {
            document.append("{ ");
            selections(1 + width / 2, depth - 1, from);
            document.append("} ");
        }
    }

    private void value(int depth) {
        switch (depth == 0 ? 6 : random.nextInt(7)) {
            case 0 -> {
                document.append("[ ");
                for (int i = random.nextInt(6); i > 0; i--) {
                    value(depth - 1);
                    document.append(' ');
                }
                document.append(']');
            }
            case 1 -> {
                document.append("{ a: ");
                value(depth - 1);
                document.append(" }");
            }
            case 2 -> document.append("$n");
            case 3 ->
                document.append('"')
                        .append("\\u00e9".repeat(random.nextInt(50)))
                        .append('"');
            case 4 -> document.append("9".repeat(1 + random.nextInt(400))).append(oneOf("", ".5", "e9999"));
            default -> document.append(random.nextInt(2_000));
        }
    }

    /** As an attacker or a lossy line would. */
    private void spoil() {
        int at = random.nextInt(document.length());
        switch (random.nextInt(4)) {
            case 0 -> document.setLength(at);
            case 1 -> document.setCharAt(at, (char) random.nextInt(0x180));
            case 2 ->
                document.insert(
                        at,
                        oneOf("{", "\"\"\"", "\"", "(", "[", "#", "\u0000", "&").repeat(1 + random.nextInt(3_000)));
            default -> document.insert(at, "{ a ".repeat(1 + random.nextInt(5_000)));
        }
    }

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
