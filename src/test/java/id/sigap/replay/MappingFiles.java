package id.sigap.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The mapping's files: the ones that come along, or those of a directory that the caller names. */
record MappingFiles(@Nullable Path directory) {
    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    String text(String name) throws IOException {
        if (directory != null) {
            if (!Files.isReadable(directory.resolve(name))) {
                throw new UsageException("no mapping file " + name + " in " + directory);
            }
            return Files.readString(directory.resolve(name));
        }
        return resource("sf311/" + name);
    }

    /** A file that comes along. */
    static String resource(String name) throws IOException {
        try (InputStream in = MappingFiles.class.getResourceAsStream("/replay/" + name)) {
            if (in == null) {
                throw new UsageException("no file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    List<Map<String, String>> table(String name) throws IOException {
        try (CSVParser parser = CSVParser.parse(text(name), TABLE)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        }
    }
}
