package id.sigap.reference;

import jakarta.enterprise.inject.Vetoed;
import java.util.Optional;

/** The reference data of an instance that has not noticed the latest edits. */
@Vetoed
public class OldReferenceData extends ReferenceData {

    private final ReferenceBook book;

    public OldReferenceData(ReferenceBook book) {
        super(null, Optional.empty());
        this.book = book;
    }

    @Override
    public ReferenceBook book() {
        return book;
    }
}
