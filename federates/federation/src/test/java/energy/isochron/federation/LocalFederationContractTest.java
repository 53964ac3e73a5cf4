package energy.isochron.federation;

import java.util.List;

class LocalFederationContractTest extends HostContract {
    @Override
    List<List<String>> traces() {
        List<Tracer> tracers = Tracer.NAMES.stream().map(Tracer::of).toList();
        LocalFederation.of(List.copyOf(tracers), Tracer.SCHEDULE).run(Progress.none());
        return tracers.stream().map(tracer -> tracer.trace).toList();
    }
}
