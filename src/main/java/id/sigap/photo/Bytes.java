package id.sigap.photo;

import id.sigap.photo.likeness.Capture;
import id.sigap.photo.likeness.Exif;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.nio.charset.StandardCharsets;

/** A part of a file, read with care: whoever reads past its end finds the photo invalid. */
@SuppressWarnings("ArrayRecordComponent") // megabytes, neither compared nor changed
record Bytes(byte[] whole, int from, int to) {

    Bytes(byte[] whole) {
        this(whole, 0, whole.length);
    }

    static Problem invalid() {
        return new Problem(ProblemCode.PHOTO_INVALID);
    }

    int length() {
        return to - from;
    }

    Bytes part(int at, long length) {
        if (at < 0 || length < 0 || at + length > length()) {
            throw invalid();
        }
        return new Bytes(whole, from + at, from + at + (int) length);
    }

    int u8(int at) {
        return whole[part(at, 1).from] & 0xFF;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int le16(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    long le32(int at) {
        return le16(at) | (long) le16(at + 2) << 16;
    }

    String text(int at, int length) {
        return new String(whole, part(at, length).from, length, StandardCharsets.ISO_8859_1);
    }

    /** As a block of EXIF: what it says of when and where; nothing if it cannot be understood. */
    Capture capture() {
        return Exif.read(whole, from, length());
    }

    boolean startsWith(String text) {
        return length() >= text.length() && text(0, text.length()).equals(text);
    }
}
