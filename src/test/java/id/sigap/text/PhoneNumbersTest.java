package id.sigap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhoneNumbersTest {

    static List<List<String>> copied() {
        return Arrays.asList(
                List.of(
                        "+628110000111",
                        "\u202a+62 811\u20110000\u2011111\u202c",
                        "\u2066+62 811-0000-111\u2069",
                        "0811-0000-111",
                        "0811\u00a00000\u00a0111",
                        "62811 0000 111",
                        "811 0000 111",
                        "+62 0811 0000 111",
                        "+62 (811) 0000111",
                        "(+62) 811.0000.111",
                        "0062 811 0000 111",
                        "tel:+62-811-0000-111",
                        "WA: 0811-0000-111",
                        "0811 0000 111 (Budi)",
                        "0811-0000-111 a.n. Ibu Siti",
                        "https://wa.me/628110000111",
                        "\uff10\uff18\uff11\uff11\uff10\uff10\uff10\uff10\uff11\uff11\uff11",
                        "\u0660\u0668\u0661\u0661\u0660\u0660\u0660\u0660\u0661\u0661\u0661",
                        "\uff0b62 811 0000 111",
                        "*0811-0000-111*",
                        "\ufeff0811\u200b0000\u200b111"),
                List.of(
                        "+62215550100",
                        "(021) 555-0100",
                        "\u202a(021) 555-0100\u202c",
                        "+62 (0)21 555 0100",
                        "+62-21-5550100",
                        "555-0100",
                        "5550100",
                        "021/5550100",
                        "Telp. (021) 555 0100"),
                List.of(
                        "+62215550100;ext=12",
                        "(021) 555-0100 ext. 12",
                        "021-5550100 x12",
                        "(021) 555 0100 psw. 12",
                        "(021) 555 0100 pes 12",
                        "(021) 555-0100 ekst. 12",
                        "(021) 555-0100;ext=12"),
                List.of(
                        "+628110000111, +6281234567890",
                        "0811-0000-111 / 0812-3456-7890",
                        "0811-0000-111 atau 0812 3456 7890"),
                List.of("+16502530000", "+1 650-253-0000", "001 650-253-0000"),
                List.of("+621500046", "1500-046"));
    }

    /** What nobody's plan has is left for people to read. */
    @Test
    void whatCouldBeOneIsLeftAsItIs() {
        assertEquals(Optional.of("14045"), PhoneNumbers.read("14045"));
        assertEquals(Optional.of("+62 81-2990"), PhoneNumbers.read("\u202a+62\u00a081-2990\u202c"));
    }

    @ParameterizedTest
    @MethodSource("copied")
    void aNumberIsReadHoweverItIsCopied(List<String> copies) {
        for (String copy : copies.subList(1, copies.size())) {
            assertEquals(Optional.of(copies.get(0)), PhoneNumbers.read(copy), copy);
        }
        assertEquals(Optional.of(copies.get(0)), PhoneNumbers.read(copies.get(0)), "read again");
    }

    @Test
    void whatIsNoneIsNone() {
        for (String none : List.of(
                "hubungi saya",
                "112",
                "0800-JAKARTA",
                "08",
                "a",
                "-",
                "0811 0000 111 dan 99",
                "x".repeat(200),
                "1".repeat(200))) {
            assertEquals(Optional.empty(), PhoneNumbers.read(none), none);
        }
    }
}
