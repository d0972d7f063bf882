package id.sigap.door.graphql.completion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something with a property of every kind. */
public record Toy(int size) {

    /** A value that is written by its name. */
    public enum Color {
        RED,
        GREEN
    }

    public String getName() {
        return "name" + size;
    }

    public @Nullable Integer getMaybe() {
        return size % 2 == 0 ? null : size;
    }

    public int getSize() {
        return size;
    }

    public double getWeight() {
        return size / 3.0;
    }

    public boolean isBig() {
        return size > 2;
    }

    public Color getColor() {
        return size % 2 == 0 ? Color.RED : Color.GREEN;
    }

    public List<@Nullable Color> getColors() {
        return Arrays.asList(Color.RED, null, Color.GREEN);
    }

    public List<List<String>> getGrid() {
        return List.of(List.of("a"), List.of(), List.of("b", "c"));
    }

    public Instant getAt() {
        return Instant.ofEpochMilli(1_700_000_000_123L + size);
    }

    public LocalDate getDay() {
        return LocalDate.ofEpochDay(20_000L + size);
    }

    public List<Instant> getInstants() {
        return List.of(Instant.EPOCH);
    }

    public Set<String> getTags() {
        return new LinkedHashSet<>(List.of("z", "a", "y"));
    }

    public Optional<String> getPerhaps() {
        return size % 2 == 0 ? Optional.empty() : Optional.of("yes");
    }

    public List<Toy> getChildren() {
        return size == 0 ? List.of() : List.of(new Toy(size - 1), new Toy(0));
    }

    public @Nullable Toy getParent() {
        return size > 2 ? null : new Toy(size + 1);
    }

    public String getBroken() {
        return failing();
    }

    public String getMustNotBreak() {
        return failing();
    }

    public @Nullable String getMustNotBeNull() {
        return size % 2 == 0 ? null : "here";
    }

    private String failing() {
        if (size % 2 == 0) {
            throw new IllegalStateException("even");
        }
        return "odd";
    }
}
