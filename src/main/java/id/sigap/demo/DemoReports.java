package id.sigap.demo;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.identity.PersonKeys;
import id.sigap.problem.Problem;
import id.sigap.ticket.ReceiptView;
import id.sigap.ticket.Submission;
import id.sigap.ticket.Submission.Contact;
import id.sigap.ticket.Submission.Location;
import id.sigap.ticket.TicketIntake;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Sends some reports at every start of dev mode, as people would. Their client keys are fixed, so the second start finds
 * them there and adds none.
 */
@IfBuildProfile("dev")
@ApplicationScoped
class DemoReports {

    private static final Logger LOG = Logger.getLogger(DemoReports.class);
    private static final int COUNT = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final List<Scene> SCENES = List.of(
            new Scene("trotoar", "Puing bangunan menutup trotoar, pejalan kaki turun ke jalan."),
            new Scene("jalan", "Jalan berlubang di depan pasar, sudah dua motor jatuh."),
            new Scene("pohon", "Dahan pohon patah menggantung di atas kabel."),
            new Scene("sampah", "Sampah menumpuk di pinggir kali sejak tiga hari."),
            new Scene("parkir-liar", "Mobil parkir di atas jalur sepeda setiap sore."));

    private static final List<String> AREAS =
            List.of("31.72.01.1005", "31.72.01.1001", "31.71.01.1001", "31.74.04.1001", "31.75.10.1003");

    private final TicketIntake intake;
    private final Viewer citizen;
    private final Viewer channel;

    private record Scene(String category, String words) {}

    DemoReports(TicketIntake intake, PersonKeys persons) {
        this.intake = intake;
        this.citizen = new Viewer(persons.of("warga"), Set.of(Role.CITIZEN), null, Set.of(), null, null);
        this.channel = new Viewer(persons.of("lapor1708"), Set.of(Role.CHANNEL), null, Set.of(), null, "LAPOR_1708");
    }

    void onStart(@Observes StartupEvent started) {
        long made = Multi.createFrom()
                .iterable(IntStream.range(0, COUNT).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(number -> intake.submit(viewer(number), report(number))
                        .onFailure(Problem.class)
                        .recoverWithNull())
                .filter(receipt -> !receipt.replayed())
                .map(ReceiptView::number)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE)
                .size();
        LOG.infof("Demo reports: %d made, %d were there", made, COUNT - made);
    }

    /** Every fourth came by another channel, on somebody's behalf. */
    private Viewer viewer(int number) {
        return number % 4 == 3 ? channel : citizen;
    }

    private static Submission report(int number) {
        Scene scene = SCENES.get(number % SCENES.size());
        Location place = new Location(null, null, AREAS.get(number / 2 % AREAS.size()), "Jalan Contoh " + number);
        Contact contact = new Contact("Warga Contoh " + number, "08110000" + (100 + number), null);
        return new Submission(
                "demo-" + number, null, scene.category(), scene.words(), place, number % 3 != 0, contact, null, false);
    }
}
