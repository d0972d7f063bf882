package id.sigap.replay.plan;

import id.sigap.replay.usage.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The mapping's files: the ones that come along, or those of a directory that the caller names. */
public record MappingFiles(@Nullable Path directory) {
    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    String text(String name) throws IOException {
        if (directory != null) {
            if (!Files.isReadable(directory.resolve(name))) {
                throw new UsageException("no mapping file " + name + " in " + directory);
            }
            return Files.readString(directory.resolve(name));
        }
        try (InputStream in = MappingFiles.class.getResourceAsStream("/sf311/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    List<Map<String, String>> table(String name) throws IOException {
        try (CSVParser parser = CSVParser.parse(text(name), TABLE)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        }
    }
}
