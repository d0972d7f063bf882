package id.sigap.startup.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each migration since the last release lets that release serve on; what was released never changes. Which those are stands in
 * {@code src/test/resources/migrations/released.txt}; until there is a release, nothing does, and all that there is makes the first.
 */
@Shows({Promise.A5, Promise.O2})
class MigrationRulesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path RELEASED = Path.of("src/test/resources/migrations/released.txt");

    private static final List<String> PLANTS = List.of(
            "alter table ticket drop column address",
            "alter table ticket drop address",
            "ALTER TABLE ONLY ticket\n  ADD COLUMN a text,\n  DROP COLUMN address",
            "drop table ticket_follower",
            "drop table if exists ticket_follower",
            "drop function grant_service(text)",
            "alter table ticket rename column address to street",
            "alter table ticket rename to report",
            "alter type mood rename value 'a' to 'b'",
            "alter table ticket alter column address type varchar(80)",
            "alter table ticket alter address set data type text",
            "alter table ticket alter column address set not null",
            "alter table ticket alter column status drop default",
            "alter table ticket add column weight int not null",
            "alter table ticket add weight int not null",
            "alter table ticket add column weight uuid default gen_random_uuid()",
            "alter table ticket add column at timestamptz default clock_timestamp()",
            "alter table ticket add column double int generated always as (progress * 2) stored",
            "alter table ticket add column id2 bigserial",
            "alter table ticket add column weight int check (weight > 0)",
            "alter table ticket add column unit2 bigint references unit",
            "alter table ticket add constraint weight_is_good check (weight > 0)",
            "alter table ticket add foreign key (unit2) references unit",
            "alter table ticket add constraint ticket_once unique (address)",
            "create index ticket_address on ticket (address)",
            "create unique index on ticket (address)",
            "drop index ticket_number_key",
            "reindex table ticket",
            "lock table ticket in exclusive mode",
            "truncate ticket_comment",
            "vacuum full ticket",
            "update ticket set address = ''",
            "delete from history_text where true",
            "alter table ticket disable trigger all",
            "create table mine (id int); drop table ticket",
            "create table mine (id int); create index on ticket (address)");

    static List<String> plants() {
        return PLANTS;
    }

    @ParameterizedTest
    @MethodSource("plants")
    void whatTheReleaseBeforeCannotLiveWithIsRefused(String sql) {
        assertEquals(1, MigrationRules.faults(sql + ";\n").size(), sql + MigrationRules.faults(sql));
    }

    /** A rule without a plant of its own would not be missed. */
    @Test
    void eachRuleHasAPlantThatItAloneRefuses() {
        Set<String> reasons = new TreeSet<>();
        PLANTS.forEach(plant ->
                MigrationRules.faults(plant).forEach(fault -> reasons.add(fault.replaceFirst("^[^:]*: ", ""))));
        assertEquals(MigrationRules.reasons(), reasons);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table ticket add column weight int",
                "alter table ticket add column weight int not null default 0",
                "alter table ticket alter column address drop not null",
                "alter table ticket alter column address set default ''",
                "alter table ticket drop constraint ticket_status_check",
                "alter table ticket add constraint weight_is_good check (weight > 0) not valid",
                "alter table ticket validate constraint weight_is_good",
                "alter table ticket add constraint ticket_once unique using index ticket_address",
                "create index concurrently ticket_address on ticket (address)",
                "drop index concurrently ticket_address",
                "create table mine (id int primary key); create index on mine (id); alter table mine add check (id >"
                        + " 0)",
                "insert into channel (code) values ('drop table ticket; update ticket set x')",
                "-- alter table ticket drop column address\nselect 1",
                "create or replace function f() returns int language sql as $$ drop table ticket; select 1 $$",
                "comment on table ticket is 'rename; lock table ticket'",
                "update channel set name = 'x'",
            })
    void whatItCanLiveWithIsNot(String sql) {
        assertEquals(List.of(), MigrationRules.faults(sql + ";\n"));
    }

    @Test
    void whatStandsOutsideATransactionBuildsIndexesAndCanBeRunAgain() throws IOException {
        String index = "create index concurrently late on area (name);\n";
        assertEquals(List.of(), MigrationRules.faultsOutside("drop index concurrently if exists late;\n" + index));
        for (String plant : List.of(
                index,
                "drop index concurrently if exists other;\n" + index,
                "alter table area add weight int",
                "create index concurrently if not exists late on area (name)")) {
            assertEquals(1, MigrationRules.faultsOutside(plant).size(), plant);
        }
        for (Path file : migrations()) {
            Path settings = file.resolveSibling(file.getFileName() + ".conf");
            if (Files.exists(settings) && Files.readString(settings).contains("executeInTransaction=false")) {
                assertEquals(List.of(), MigrationRules.faultsOutside(Files.readString(file)), file.toString());
            }
        }
    }

    @Test
    void noMigrationSinceTheLastReleaseBreaksIt() throws IOException {
        TreeMap<String, String> released = released();
        for (Path file : migrations()) {
            if (!released.isEmpty() && version(file).compareTo(released.lastKey()) > 0) {
                assertEquals(List.of(), MigrationRules.faults(Files.readString(file)), file.toString());
            }
        }
    }

    @Test
    void whatWasReleasedNeverChanges() throws IOException {
        TreeMap<String, String> now = new TreeMap<>();
        for (Path file : migrations()) {
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(file));
            now.put(version(file), Long.toHexString(sum.getValue()));
        }
        released().forEach((version, sum) -> assertEquals(sum, now.get(version), "V" + version + " was released"));
    }

    private static TreeMap<String, String> released() throws IOException {
        TreeMap<String, String> released = new TreeMap<>();
        Files.readAllLines(RELEASED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" "))
                .forEach(line -> released.put(line[0], line[1]));
        return released;
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith("V"))
                    .sorted()
                    .toList();
            assertTrue(found.size() > 10, found.toString());
            return found;
        }
    }

    private static String version(Path file) {
        return file.getFileName().toString().replaceFirst("V([0-9]+)__.*", "$1");
    }
}
