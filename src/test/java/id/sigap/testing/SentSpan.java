package id.sigap.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A span as OTLP says it, read by the numbers that its fields have there.
 *
 * @param parent empty if there is none
 * @param facts by their keys; of numbers no more than that they are there
 */
public record SentSpan(String trace, String id, String parent, String state, String name, Map<String, String> facts) {

    /** The spans of a request to export traces. */
    static List<SentSpan> of(byte[] request) {
        List<SentSpan> spans = new ArrayList<>();
        each(request, 1, resource -> each(resource, 2, scope -> each(scope, 2, span -> spans.add(span(span)))));
        return spans;
    }

    private static SentSpan span(byte[] bytes) {
        Map<Integer, byte[]> parts = new TreeMap<>();
        Map<String, String> facts = new TreeMap<>();
        read(bytes, (field, value) -> {
            parts.put(field, value);
            if (field == 9) {
                fact(value, facts);
            }
        });
        return new SentSpan(
                hex(parts.get(1)), hex(parts.get(2)), hex(parts.get(4)), text(parts.get(3)), text(parts.get(5)), facts);
    }

    private static void fact(byte[] bytes, Map<String, String> facts) {
        Map<Integer, byte[]> parts = new TreeMap<>();
        read(bytes, parts::put);
        Map<Integer, byte[]> value = new TreeMap<>();
        read(parts.getOrDefault(2, new byte[0]), value::put);
        facts.put(text(parts.get(1)), text(value.get(1)));
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private interface Reader {
        void take(byte[] message);
    }

    private static void each(byte[] message, int wanted, Reader reader) {
        read(message, (field, value) -> {
            if (field == wanted) {
                reader.take(value);
            }
        });
    }

    /** Fields with a length; of numbers an empty one. */
    private static void read(byte[] message, BiConsumer<Integer, byte[]> fields) {
        ByteBuffer rest = ByteBuffer.wrap(message);
        while (rest.hasRemaining()) {
            long key = number(rest);
            int field = (int) (key >>> 3);
            switch ((int) (key & 7)) {
                case 0 -> number(rest);
                case 1 -> rest.position(rest.position() + 8);
                case 5 -> rest.position(rest.position() + 4);
                default -> {
                    byte[] value = new byte[(int) number(rest)];
                    rest.get(value);
                    fields.accept(field, value);
                }
            }
        }
    }

    private static long number(ByteBuffer rest) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = rest.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
