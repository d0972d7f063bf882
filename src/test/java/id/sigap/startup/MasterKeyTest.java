package id.sigap.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndKept() {
        String key = MasterKey.in(folder.resolve("sigap.key"));
        assertEquals(32, Base64.getDecoder().decode(key).length);
        assertEquals(key, MasterKey.in(folder.resolve("sigap.key")));
    }

    @Test
    void isNotReplacedWhenTheFileIsDamaged() throws IOException {
        Path file = Files.writeString(folder.resolve("sigap.key"), "c2hvcnQ=");
        assertThrows(StartupFailure.class, () -> MasterKey.in(file));
        assertEquals("c2hvcnQ=", Files.readString(file));
    }
}
