package id.sigap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What messages put around and into a number. */
class PastedTest {

    @Test
    void aCodeIsReadThroughWhateverWasPastedWithIt() {
        for (String pasted : List.of(
                "JK-7M3K9-QXD2V-T",
                "*JK-7M3K9-QXD2V-T*",
                "_JK-7M3K9-QXD2V-T_",
                "~*JK-7M3K9-QXD2V-T*~,",
                "\u00a0JK-7M3K9-QXD2V-T\u00a0",
                "JK\u00a07M3K9\u202fQXD2V\u2009T",
                "\u2068JK-7M3K9-QXD2V-T\u2069",
                "\u202aJK\u2011\u200b7M3K9\u2011\u200bQXD2V\u2011\u200bT\u202c",
                "JK\u20137M3K9\u2014QXD2V\u2212T",
                "JK-7M3\u00adK9-QXD2V-T\ufeff",
                "\u201cJK-7M3K9-QXD2V-T\u201d.",
                "#JK-7M3K9-QXD2V-T",
                "(JK.7M3K9.QXD2V.T)",
                "`JK-7M3K9-QXD2V-T`\r\n",
                "\uff2a\uff2b\uff0d\uff17\uff2d\uff13\uff2b\uff19\uff0d\uff31\uff38\uff24\uff12\uff36\uff0d\uff34",
                "\ud83d\udc49 JK-7M3K9-QXD2V-T")) {
            assertEquals("JK7M3K9QXD2VT", Pasted.code(pasted), pasted);
        }
    }

    @Test
    void digitsOfEveryScriptAreDigits() {
        for (String pin : List.of(
                "1234-5678",
                "\uff11\uff12\uff13\uff14\uff0d\uff15\uff16\uff17\uff18",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668",
                "*1234 5678*",
                "1234\u00a05678",
                "1234\u20605678\u200e")) {
            assertEquals("12345678", Pasted.code(pin), pin);
        }
    }

    @Test
    void whatIsNoneIsLeftToBeRefused() {
        assertEquals("", Pasted.code(" *\u200b*\u00a0"));
        assertEquals("1234\u00e9678", Pasted.code("1234\u00e9678"));
        assertEquals("12*34", Pasted.code("12*34"), "not in the middle");
        assertEquals("\u2160\u017f", Pasted.code("\u2160\u017f"), "letters that would become others");
    }

    @Test
    void anIdKeepsItsDashes() {
        assertEquals("-aB_9-", Pasted.word(" \u2068*-aB_9-*\u2069, "));
    }
}
