package energy.isochron.federation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HelicsEmbeddedContractIT extends HostContract {
    @BeforeAll
    static void library() {
        NativeLibrary.require();
    }

    @Override
    List<List<String>> traces() {
        List<Tracer> tracers = Tracer.NAMES.stream().map(Tracer::of).toList();
        HelicsEmbedded.of(List.copyOf(tracers), Tracer.SCHEDULE, HelicsOptions.embedded())
                .run(Progress.none());
        return tracers.stream().map(tracer -> tracer.trace).toList();
    }
}
