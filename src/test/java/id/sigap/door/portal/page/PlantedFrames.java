package id.sigap.door.portal.page;

import id.sigap.leaks.Plant;
import id.sigap.problem.Language;
import id.sigap.reference.ReferenceData;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Frames pages, and may write on one what nobody should read there: what {@code PlantedHeaders} found out about its report. */
@Alternative
@Singleton
public class PlantedFrames extends Frames {

    /** By the address of a page. */
    public static final Map<String, String> TOLD = new ConcurrentHashMap<>();

    PlantedFrames(Assets assets, ReferenceData reference, Clock clock) {
        super(assets, reference, clock);
    }

    @Override
    Frame of(Language language, String here, Section section) {
        Frame frame = super.of(language, here, section);
        String told = TOLD.get(here);
        if (told == null || !Plant.isOnPages()) {
            return frame;
        }
        // Where the language is changed every page says where it is.
        return new Frame(frame.language(), here + "&" + told, section, frame.styles(), frame.notices(), frame.dev());
    }
}
