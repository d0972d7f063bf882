import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Whose code ran when a Flight Recorder looked, as lines "samples, package, method": what the JDK does is its caller's. Run as
 * a source file, on any JDK that can read the recording.
 */
class Samples {

    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    public static void main(String[] recording) throws Exception {
        Map<String, Integer> seen = new HashMap<>();
        try (RecordingFile file = new RecordingFile(Path.of(recording[0]))) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    seen.merge(owner(event.getStackTrace().getFrames()), 1, Integer::sum);
                }
            }
        }
        seen.forEach((owner, samples) -> System.out.println(samples + "\t" + owner));
    }

    private static String owner(List<RecordedFrame> frames) {
        return frames.stream()
                .filter(frame -> JDK.stream().noneMatch(type(frame)::startsWith))
                .findFirst()
                .or(() -> frames.stream().findFirst())
                .map(frame -> packageOf(type(frame)) + "\t" + simple(type(frame)) + "." + frame.getMethod().getName())
                .orElse("?\t?");
    }

    /** Lambdas have a name of their own in every run. */
    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName().replaceAll("\\$\\$Lambda.*", "");
    }

    private static String packageOf(String type) {
        return type.contains(".") ? type.substring(0, type.lastIndexOf('.')) : type;
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
