package id.sigap.door.portal.page;

import id.sigap.leaks.Plant;
import id.sigap.problem.Language;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.ReferenceData;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
        List<Frame.Notice> notices = new ArrayList<>(frame.notices());
        notices.add(new Frame.Notice(new LocalizedText(told, told), false));
        return new Frame(frame.language(), here, section, frame.styles(), notices, frame.dev());
    }
}
